-- What changed between two runs in how notices of the same id state the elements.
-- set from = (select max(run) from runs where run < (select max(run) from runs)): the earlier run, by its number
-- set to = (select max(run) from runs): the later run, by its number
-- set limit = 1000: at most so many
select old.id, was.element, was.status as before, now.status as after, was.quote as "said before", now.quote as "says now"
from (
  select n.id, n.notice from notices n
  semi join (select notice from seen where run = getvariable('from')::integer) using (notice)
  anti join (select notice from seen where run = getvariable('to')::integer) using (notice)
) old
join (
  select n.id, n.notice from notices n
  semi join (select notice from seen where run = getvariable('to')::integer) using (notice)
  anti join (select notice from seen where run = getvariable('from')::integer) using (notice)
) new on old.id = new.id
join elements was on was.notice = old.notice
join elements now on now.notice = new.notice and now.element = was.element
where was.status <> now.status
order by old.id, was.element
limit getvariable('limit')::bigint
