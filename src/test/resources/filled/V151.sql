insert into calendar_work (change, looked, stopped, begun_at) values
    ('31000000-0000-0000-0000-000000000001', 3, 1, '2026-04-02T10:00:00Z');
insert into calendar_move (change, case_id, key, effect, due_before, due_after) values
    ('31000000-0000-0000-0000-000000000001', '11111111-1111-1111-1111-111111111111', 'answer', 'MOVES',
     '2026-06-12T20:59:59Z', '2026-06-11T20:59:59Z');
insert into calendar_told (change, login) values ('31000000-0000-0000-0000-000000000001', 'head.minstroy');
