insert into procedure_move (id, procedure, target, version, by_whom, started_at)
values ('00000000-0000-0000-0000-000000000150', 'citizen-appeal', 'citizen-appeal:2:1', 2, 'admin', '2026-11-20T10:00:00Z');
insert into procedure_move_case (move, case_id, outcome, reason, about) values
    ('00000000-0000-0000-0000-000000000150', '33333333-3333-3333-3333-333333333333', 'STAYS', 'element', 'Решить'),
    ('00000000-0000-0000-0000-000000000150', '11111111-1111-1111-1111-111111111111', null, null, null);
