insert into board (key, name, name_en, kind, body, position) values
    ('commission', 'Комиссия', 'Commission', 'government_commission', 'gov', 0);
insert into seat (board, login, role, title, curates, votes, since, until) values
    ('commission', 'head.minstroy', 'chair', 'министр', '', true, '2026-01-01', null),
    ('commission', 'registrar.minstroy', 'secretary', '', '', false, '2026-01-01', '2026-12-31');
insert into meeting (id, board, absentee, year, number, planned_at, place, chair, secretary, made_at) values
    ('77777777-7777-7777-7777-777777777777', 'commission', false, 2026, 1, '2026-06-01T10:00:00Z', 'Зал 214',
     'head.minstroy', 'registrar.minstroy', '2026-05-20T10:00:00Z');
insert into attendance (meeting, login, noted_by, noted_at) values
    ('77777777-7777-7777-7777-777777777777', 'head.minstroy', 'registrar.minstroy', '2026-06-01T10:00:00Z');
insert into agenda_item (id, case_id, item, board, meeting, place, title, options, state, put_at, opened_at,
    composition, closes_at) values
    ('88888888-8888-8888-8888-888888888888', '11111111-1111-1111-1111-111111111111', 'plan', 'commission',
     '77777777-7777-7777-7777-777777777777', 1, 'План', '[]', 'open', '2026-05-20T10:00:00Z', '2026-06-01T10:00:00Z',
     1, '2026-06-01T21:59:59Z');
insert into agenda_paper (item, position, document)
select '88888888-8888-8888-8888-888888888888', 0, id from document limit 1;
