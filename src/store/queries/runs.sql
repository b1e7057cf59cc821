-- The runs of the store, and what each saw.
select run, started, finished, runs.as_of, packs,
  count(n.notice) as notices, count(f.notice) as failures,
  count(*) filter (n.run = run or f.run = run) as "judged anew"
from runs left join seen using (run) left join notices n using (notice) left join failures f using (notice)
group by all
order by run
