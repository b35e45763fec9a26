insert into case_counter values ('OG', 2026, 2), ('ОГ', 2026, 1);
insert into case_file (id, number, registration_number, procedure, definition_id, process_id, body, title, last_name,
    first_name, middle_name, email, locale, status, opened_at, received_at, registered_at, due_at, overdue, closed_at,
    outcome, parent, channel, filed_by, identity_level, confidential, retain_until, content)
values
    ('11111111-1111-1111-1111-111111111111', 'OG-2026-000001', 'ОГ-2026-000001', 'citizen-appeal', 'citizen-appeal:1:1',
     'p1', 'minstroy', 'Протекает крыша', 'Белова', 'Нина', 'Ивановна', 'belova@example.org', 'ru', 'Ответ направлен',
     '2026-05-12T09:00:00Z', '2026-05-12T09:00:00Z', '2026-05-13T10:30:00Z', '2026-06-12T20:59:59Z', false,
     '2026-06-01T10:00:00Z', 'satisfied', null, 'PORTAL', 'citizen:belova@example.org', 'email', false, '2031-06-01',
     '{"subject": "Протекает крыша", "questions": [{"question": "Когда?"}]}'),
    ('33333333-3333-3333-3333-333333333333', 'OG-2026-000002', null, 'citizen-appeal', 'citizen-appeal:1:1',
     'p2', 'minstroy', 'Нет света', 'Orlov', 'Ivan', null, null, 'en', 'Получено',
     '2026-05-14T09:00:00Z', '2026-05-10T09:00:00Z', null, null, true, null, null,
     '11111111-1111-1111-1111-111111111111', 'PAPER', 'registrar.minstroy', 'account', true, null, '{}');
insert into status_change (case_id, at, status) values
    ('11111111-1111-1111-1111-111111111111', '2026-05-12T09:00:00Z', 'Получено'),
    ('11111111-1111-1111-1111-111111111111', '2026-06-01T10:00:00Z', 'Ответ направлен');
insert into submission (case_id, element, task, form, version, by_whom, at, answers, many) values
    ('11111111-1111-1111-1111-111111111111', 'apply', null, 'citizen-appeal-apply', 'citizen-appeal:1:1', 'intake',
     '2026-05-12T09:00:00Z', '{"subject": "Протекает крыша"}', false),
    ('11111111-1111-1111-1111-111111111111', 'register', 't1', 'citizen-appeal-register', 'citizen-appeal:1:1',
     'registrar.minstroy', '2026-05-13T10:30:00Z', '{"questions": [{"question": "Когда?"}]}', false);
insert into filing_key (account, procedure, key, digest, case_id, status, due_at) values
    ('intake', 'citizen-appeal', 'k1', '\x01', '11111111-1111-1111-1111-111111111111', 'Получено', null);
