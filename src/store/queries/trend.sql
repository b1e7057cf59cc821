-- What share of notices lacks each element, run by run.
select element, run, runs.as_of,
  count(*) as notices,
  round(100 * count(*) filter (status = 'absent') / notices, 1) as "missing %"
from runs join seen using (run) join elements using (notice)
where status <> 'not-applicable'
group by all
order by all
