-- What one rule says of notices. The rule's id is a question too: noticelint query missing-complaint-controller.
-- by: organisation
-- set rule: its id, as missing-retention
select columns(lambda c: c = getvariable('by')),
  count(*) filter (outcome = 'pass') as pass,
  count(*) filter (outcome = 'fail') as fail,
  count(*) filter (outcome = 'review') as review,
  count(*) filter (outcome = 'not-applicable') as "not applicable",
  round(100 * fail / nullif(pass + fail + review, 0), 1) as "fail %"
from latest join outcomes using (notice)
where rule = getvariable('rule')
group by all
order by fail desc, 1, 2
