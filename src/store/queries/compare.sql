-- Two notices side by side: the elements that they do not state alike.
-- set one: the id of one, as notices/a.md
-- set other: the id of the other, as notices/b.md
select element, a.status as one, b.status as other, a.quote as "one says", b.quote as "other says"
from (select * from latest join elements using (notice) where id = getvariable('one')) a
join (select * from latest join elements using (notice) where id = getvariable('other')) b using (element)
where a.status <> b.status
order by element
