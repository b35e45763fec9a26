insert into bulk_run (id, owner, deed, receiver, started_at, touched_at)
values ('00000000-0000-0000-0000-000000000119', 'registrar.minzdrav', 'CLAIM', null, '2026-11-20T10:00:00Z', '2026-11-20T10:00:01Z');
insert into bulk_result (run, position, item, number, title, outcome)
values ('00000000-0000-0000-0000-000000000119', 1, 'task-1', 'OG-2026-000001', 'Крыша', 'good');
