-- Notices that lack what nearly all others of their group state.
-- by: organisation
-- set share = 90: what so many per cent of them state
-- set limit = 100: at most so many
with stated as (
  select id, columns(lambda c: c = getvariable('by')) as "group", element, status,
    100 * avg((status in ('present', 'partial'))::integer) over (partition by "group", element) as share,
    count(*) over (partition by "group", element) as size
  from latest join elements using (notice)
  where status <> 'not-applicable'
)
select id, "group", element, round(share, 1) as "stated by %"
from stated
where status = 'absent' and share >= getvariable('share')::double and size >= 10
order by share desc, id, element
limit getvariable('limit')::bigint
