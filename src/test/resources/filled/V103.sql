insert into task_letters (login, kind, told_until) values ('registrar.minstroy', 'EACH', '2026-05-14T09:00:00Z');
insert into digest (login, day, at, pending) values ('registrar.minstroy', '2026-05-14', '2026-05-14T05:30:00Z', false);
