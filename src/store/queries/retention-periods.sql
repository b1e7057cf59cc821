-- How long data is kept: how many notices state each period.
-- by: corpus
select columns(lambda c: c = getvariable('by')), value as period, count(distinct notice) as notices, count(*) as statements, mode(subject) as "most often of"
from latest join facts using (notice)
where kind = 'retention' and type = 'duration' and value is not null
group by all
order by notices desc, 1, 2
