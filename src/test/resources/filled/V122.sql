insert into calendar_feed (login, hash, made_at, read_at) values
    ('registrar.minstroy', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '2026-05-14T09:00:00Z', null);
