-- Where one rule failed: each notice with the words it is about.
-- set rule: its id, as vague-retention
-- set limit = 100: at most so many
select id, line, message, quote
from latest join findings using (notice)
where rule = getvariable('rule') and outcome = 'fail' and suppressed is null
order by id, line
limit getvariable('limit')::bigint
