-- Notices with the same content under several ids.
select count(*) as notices, min(id) as "first id", max(id) as "last id", any_value(title) as title
from latest
group by sha256
having count(*) > 1
order by notices desc, "first id"
