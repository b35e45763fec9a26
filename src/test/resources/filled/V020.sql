insert into body (code, parent, kind, name, short_name, position) values
    ('gov', null, 'government', 'Правительство области', 'Правительство', 1),
    ('minstroy', 'gov', 'ministry', 'Министерство строительства', 'Минстрой', 2);
insert into person (login, last_name, first_name, middle_name, email, locale, password_hash, enabled, role) values
    ('registrar.minstroy', 'Орлова', 'Вера', 'Павловна', 'orlova@minstroy.example', 'ru', '{noop}x', true, null),
    ('head.minstroy', 'Лебедев', 'Олег', null, null, 'en', null, false, null),
    ('admin', 'Админ', 'Анна', null, null, 'ru', null, true, 'admin');
insert into post (login, body, post, since, until) values
    ('registrar.minstroy', 'minstroy', 'registrar', '2026-01-01', null),
    ('head.minstroy', 'minstroy', 'head', '2025-01-01', '2027-01-01');
insert into substitution (absent, deputy, since, until, body, post) values
    ('head.minstroy', 'registrar.minstroy', '2026-07-01', '2026-07-14', 'minstroy', 'head');
