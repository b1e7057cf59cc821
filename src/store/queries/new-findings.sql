-- Which findings a later run has of notices of the same id that an earlier one had not, and the other way round.
-- set from = (select max(run) from runs where run < (select max(run) from runs)): the earlier run, by its number
-- set to = (select max(run) from runs): the later run, by its number
with found as (
  select seen.run, n.id, f.rule, f.fingerprint, any_value(f.message) as message
  from seen join notices n using (notice) join findings f using (notice)
  where f.outcome = 'fail' and f.suppressed is null
    and seen.run in (getvariable('from')::integer, getvariable('to')::integer)
  group by all
), both_have as (
  select n.id from seen join notices n using (notice)
  where seen.run in (getvariable('from')::integer, getvariable('to')::integer)
  group by n.id having count(distinct seen.run) = 2
)
select case any_value(run) when getvariable('to')::integer then 'new' else 'fixed' end as "what", rule,
  any_value(message) as message, id
from found semi join both_have using (id)
group by id, rule, fingerprint
having count(distinct run) = 1
order by "what" desc, rule, id
