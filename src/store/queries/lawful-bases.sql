-- On which lawful bases notices rely.
-- by: organisation
select columns(lambda c: c = getvariable('by')), value as basis, count(distinct notice) as notices, round(100 * notices / any_value(size), 1) as "of all %"
from (select *, count(*) over (partition by columns(lambda c: c = getvariable('by'))) as size from latest)
join facts using (notice)
where kind = 'lawful-basis' and polarity = 'affirmed'
group by all
order by notices desc, 1, 2
