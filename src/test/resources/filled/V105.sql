insert into inbound_mail (id, key, received_at, size, whole, state, reason, sender, sender_name, subject, plain, files,
    case_id, letter_id, answered_at, decided_by, decided_at) values
    ('00000000-0000-0000-0000-000000000105', 'a', '2026-06-02T10:00:00Z', 2000, true, 'HELD', 'guess',
     'belova@example.org', 'Белова', 'Ответ', 'Спасибо', '{photo.jpg}', null, null, null, null, null),
    ('00000000-0000-0000-0000-000000000106', 'b', '2026-06-02T10:01:00Z', 900, true, 'NOTED', null,
     'belova@example.org', '', 'В отпуске', 'Меня нет', '{}', '11111111-1111-1111-1111-111111111111',
     '77777777-7777-7777-7777-777777777777', null, null, null);
insert into inbound_chunk values ('00000000-0000-0000-0000-000000000105', 0, '\x46726f6d');
insert into inbound_hint values
    ('00000000-0000-0000-0000-000000000105', '11111111-1111-1111-1111-111111111111', 'SENDER');
