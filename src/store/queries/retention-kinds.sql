-- In what way notices say how long data is kept: by a period, an event, criteria, or in vague words.
-- by: organisation
select columns(lambda c: c = getvariable('by')), coalesce(type, 'nothing') as "how", count(distinct notice) as notices
from latest left join (select notice, type from facts where kind = 'retention') using (notice)
group by all
order by all
