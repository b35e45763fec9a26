insert into work_item (id, element, name, case_id, procedure, definition_id, number, title, applicant, body, assignee,
    candidates, created_at, due_at, priority, suspended, words) values
    ('t2', 'register', 'Зарегистрировать', '33333333-3333-3333-3333-333333333333', 'citizen-appeal',
     'citizen-appeal:1:1', 'OG-2026-000002', 'Нет света', 'Orlov I.', 'minstroy', null, '{minstroy:registrar}',
     '2026-05-14T09:00:00Z', '2026-05-17T20:59:59Z', 50, false, 'og-2026-000002 нет света orlov');
insert into work_offer values ('t2', 'minstroy:registrar', '2026-05-17T20:59:59Z');
insert into draft values ('t2', 'registrar.minstroy', '{"classifierCode": ["0005"]}', '2026-05-14T10:00:00Z');
