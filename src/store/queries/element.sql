-- How notices state one element. The element's name is a question too: noticelint query right-access.
-- by: organisation
-- set element: its name, as right-access
select columns(lambda c: c = getvariable('by')),
  count(*) filter (status = 'present') as present,
  count(*) filter (status = 'partial') as partial,
  count(*) filter (status = 'absent') as absent,
  count(*) filter (status = 'not-applicable') as "not applicable",
  round(100 * absent / nullif(present + partial + absent, 0), 1) as "absent %"
from latest join elements using (notice)
where element = getvariable('element')
group by all
order by absent desc, 1, 2
