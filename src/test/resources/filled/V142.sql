insert into draft_reader (id, email, locale, since) values
    ('77777777-7777-7777-7777-777777777777', 'reader@example.org', 'ru', '2026-06-01T10:00:00Z');
insert into draft_interest (reader, body, topic) values ('77777777-7777-7777-7777-777777777777', 'minstroy', '');
insert into draft_news_request (hash, email, body, topic, locale, asked_at, expires_at) values
    ('hash', 'asker@example.org', '', 'housing', 'en', '2026-06-01T10:00:00Z', '2026-06-03T10:00:00Z');
