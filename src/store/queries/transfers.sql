-- Where data is sent, and by what safeguard.
-- by: corpus
select columns(lambda c: c = getvariable('by')), value as place, subject as safeguard, count(distinct notice) as notices
from latest join facts using (notice)
where kind = 'transfer' and polarity = 'affirmed'
group by all
order by notices desc, 1, 2
