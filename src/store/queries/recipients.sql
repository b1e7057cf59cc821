-- Who is named as a recipient, and in how many notices.
-- by: corpus
-- set limit = 50: at most so many
select columns(lambda c: c = getvariable('by')), mode(value) as recipient, count(distinct notice) as notices
from latest join facts using (notice)
where kind = 'recipient' and type = 'named' and polarity = 'affirmed'
group by 1, lower(value)
order by notices desc, 1, 2
limit getvariable('limit')::bigint
