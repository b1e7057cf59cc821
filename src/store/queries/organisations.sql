-- Whose notices they are, how long they are, and in how many something fails.
select organisation, count(*) as notices, median(words)::integer as "median words",
  count(*) filter (errors > 0) as "with errors",
  round(avg(errors), 1) as "errors each"
from latest left join (
  select notice, count(*) as errors from findings
  where severity = 'error' and outcome = 'fail' and suppressed is null group by notice
) using (notice)
group by all
order by notices desc, 1, 2
