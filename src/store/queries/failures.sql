-- What was not judged in the last run, and why.
select kind, message, count(*) as notices, min(id) as "for example", any_value(hint) as hint
from failures join seen using (notice)
where seen.run = (select max(run) from runs)
group by kind, message
order by notices desc, 1, 2
