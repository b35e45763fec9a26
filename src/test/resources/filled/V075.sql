insert into deadline_turn (case_id, key, kind, at, by_whom, reason, due_before, due_after)
select case_id, key, 'extended', '2026-05-20T10:00:00Z', 'head.minstroy', 'нужен осмотр', due_at, due_at + interval '10 days'
from deadline;
