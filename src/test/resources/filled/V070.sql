insert into deadline (case_id, key, rule, basis, event, started_at, due_at, provisional, shown, met_at) values
    ('11111111-1111-1111-1111-111111111111', 'answer', '30 days', 'ст. 12', 'registration', '2026-05-13T10:30:00Z',
     '2026-06-12T20:59:59Z', false, true, '2026-06-01T10:00:00Z');
insert into deadline_change (deadline_id, kind, days, reason, by_whom, at)
select id, 'extension', 10, 'нужен осмотр', 'head.minstroy', '2026-05-20T10:00:00Z' from deadline;
insert into deadline_notice (deadline_id, kind, fire_at, try_at, done_at)
select id, 'reminder', '2026-06-01T07:00:00Z', '2026-06-01T07:00:00Z', null from deadline;
