-- Which elements notices lack: how many of those that would have to state it do not.
-- by: corpus
select columns(lambda c: c = getvariable('by')), element,
  count(*) filter (status = 'absent') as missing,
  count(*) filter (status = 'partial') as partial,
  count(*) as notices,
  round(100 * missing / notices, 1) as "missing %"
from latest join elements using (notice)
where status <> 'not-applicable'
group by all
order by missing desc, 1, 2
