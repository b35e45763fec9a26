insert into voter (item, login, voted) values ('88888888-8888-8888-8888-888888888888', 'head.minstroy', true);
insert into ballot (item, line, login, choice, remarks, cast_at) values
    ('88888888-8888-8888-8888-888888888888', '', 'head.minstroy', 'agreed', '', '2026-06-01T10:05:00Z');
insert into secret_ballot (item, line, choice, votes) values
    ('88888888-8888-8888-8888-888888888888', '', 'agreed', 1);
insert into recusal (item, login, reason, declared_at) values
    ('88888888-8888-8888-8888-888888888888', 'registrar.minstroy', 'готовила план', '2026-06-01T10:01:00Z');
insert into dissent (item, login, text, at) values
    ('88888888-8888-8888-8888-888888888888', 'head.minstroy', 'Срок мал.', '2026-06-01T10:05:00Z');
