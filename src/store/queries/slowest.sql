-- The notices that took longest.
-- set limit = 20: so many
select id, round(ms)::integer as ms, bytes, words, format
from latest
order by latest.ms desc, id
limit getvariable('limit')::bigint
