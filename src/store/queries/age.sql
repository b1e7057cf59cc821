-- In which years notices say that they were last updated.
-- by: corpus
select columns(lambda c: c = getvariable('by')), year(updated) as "last updated", count(*) as notices
from latest
group by all
order by all
