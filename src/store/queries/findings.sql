-- The most common findings, by the notices that have them; what is suppressed is left out.
-- by: corpus
select columns(lambda c: c = getvariable('by')), rule, severity,
  count(distinct notice) as notices,
  count(*) as findings,
  round(100 * notices / any_value(size), 1) as "of all %"
from (select *, count(*) over (partition by columns(lambda c: c = getvariable('by'))) as size from latest)
join findings using (notice)
where findings.outcome = 'fail' and suppressed is null
group by all
order by notices desc, 1, 2
