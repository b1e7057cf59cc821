-- Which notices name a vendor, as a recipient or in a link, and in what words.
-- set name: its name or a part of it, as Google
-- set limit = 100: at most so many
select id, kind, value, quote, line
from latest join facts using (notice)
where kind in ('recipient', 'link', 'controller') and polarity = 'affirmed'
  and contains(lower(concat(value, ' ', subject)), lower(getvariable('name')))
order by id, line
limit getvariable('limit')::bigint
