-- How long notices are, in words.
-- by: organisation
select columns(lambda c: c = getvariable('by')), count(*) as notices, min(words) as shortest,
  quantile_cont(words, 0.25)::integer as "a quarter below", median(words)::integer as median,
  quantile_cont(words, 0.75)::integer as "a quarter above", max(words) as longest
from latest
group by all
order by notices desc, 1, 2
