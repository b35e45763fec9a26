insert into deadline_stop (deadline_id, stopped_at, reason, by_whom, resumed_at, resumed_reason)
select id, '2026-05-18T10:00:00Z', 'ждём документы', 'executor.minstroy', '2026-05-19T10:00:00Z', 'документы получены' from deadline;
update deadline set stops = 1;
