insert into signin_key (key) values ('\x00112233');
insert into signin_link (hash, email, return_to, expires_at, used_at) values
    ('h1', 'belova@example.org', '/', '2026-05-12T09:30:00Z', '2026-05-12T09:05:00Z'),
    ('h2', 'belova@example.org', '/appeals', '2026-05-13T09:30:00Z', null);
insert into parked_post values
    ('22222222-2222-2222-2222-222222222222', 'browser', null, '/appeals/new', false, false, '[]', '2026-05-12T10:00:00Z');
