insert into letter (id, case_id, event, recipient, to_address, locale, subject, html, plain, secret, attachments,
    message_id, state, created_at, next_attempt_at, give_up_at, tries, follow_up_at) values
    ('77777777-7777-7777-7777-777777777777', '11111111-1111-1111-1111-111111111111', 'receipt', 'applicant',
     'belova@example.org', 'ru', 'Обращение получено', '<p>Получено</p>', 'Получено', null, '{}', '<1@example>',
     'ACCEPTED', '2026-05-12T09:00:00Z', '2026-05-12T09:00:00Z', '2026-05-16T09:00:00Z', 1, null),
    ('88888888-8888-8888-8888-888888888888', '11111111-1111-1111-1111-111111111111', 'answer', 'applicant',
     'belova@example.org', 'ru', 'Ответ', '<p>Ответ</p>', 'Ответ', '\x01',
     '{55555555-5555-5555-5555-555555555555}', '<2@example>',
     'QUEUED', '2026-06-01T10:00:00Z', '2026-06-01T10:05:00Z', '2026-06-05T10:00:00Z', 1, null),
    ('99999999-9999-9999-9999-999999999999', null, 'sign-in-link', 'applicant', 'belova@example.org', 'ru', 'Вход',
     '<p>Вход</p>', 'Вход', null, '{}', '<3@example>', 'FAILED', '2026-05-12T08:00:00Z', '2026-05-12T08:00:00Z',
     '2026-05-16T08:00:00Z', 1, '2026-05-12T08:01:00Z');
insert into letter_attempt (letter_id, at, outcome, result) values
    ('77777777-7777-7777-7777-777777777777', '2026-05-12T09:00:01Z', 'ACCEPTED', '250 ok'),
    ('88888888-8888-8888-8888-888888888888', '2026-06-01T10:00:01Z', 'TEMPORARY', '451 later');
