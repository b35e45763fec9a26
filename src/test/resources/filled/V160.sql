insert into plan_layout (kind, year_from, year_to, version, required, mechanisms, note, issued_by, issued_at) values
    ('openness', 2027, 2027, 1, '{base}', '{1,2,3}', 'Макет', 'head.project-office', '2026-10-01T08:00:00Z');
insert into plan (id, number, case_id, body, kind, year_from, year_to, layout, stage, opened_at)
select '77777777-7777-7777-7777-777777777777', 'OP-2026-000001', '11111111-1111-1111-1111-111111111111', 'minstroy',
       'openness', 2027, 2027, id, 'draft', '2026-10-02T08:00:00Z' from plan_layout;
insert into plan_version (plan, no, note, made_at) values
    ('77777777-7777-7777-7777-777777777777', 1, '', '2026-10-02T08:00:00Z');
insert into plan_row (plan, version, id, position, revision, cells) values
    ('77777777-7777-7777-7777-777777777777', 1, '88888888-8888-8888-8888-888888888888', 0, 1, '{"task": "1.1"}');
insert into plan_reason (plan, version, mechanism, text) values
    ('77777777-7777-7777-7777-777777777777', 1, 4, 'Нет обращений.');
insert into plan_edit (plan, version, row, revision, cells, by, at) values
    ('77777777-7777-7777-7777-777777777777', 1, '88888888-8888-8888-8888-888888888888', 1, '{"task": "1.1"}',
     'executor.minstroy', '2026-10-02T09:00:00Z');
insert into plan_remark (plan, version, row, round, source, text, by, at) values
    ('77777777-7777-7777-7777-777777777777', 1, '88888888-8888-8888-8888-888888888888', 1, 'office', 'Уточните срок.',
     'executor.project-office', '2026-10-03T09:00:00Z');
insert into plan_comment (id, plan, version, author, text, at) values
    ('99999999-9999-9999-9999-999999999998', '77777777-7777-7777-7777-777777777777', 1, 'Анна К.', 'Добавьте сроки.',
     '2026-10-04T09:00:00Z');
insert into obligation (plan, row, position, official, due, made_at) values
    ('77777777-7777-7777-7777-777777777777', '88888888-8888-8888-8888-888888888888', 0, 'executor.minstroy',
     '2027-06-30', '2026-12-01T08:00:00Z');
insert into obligation_report (plan, row, period, value, percent, note, evidence, by, at) values
    ('77777777-7777-7777-7777-777777777777', '88888888-8888-8888-8888-888888888888', '2027-Q1', 12.5, 40, 'Идёт.', '',
     'executor.minstroy', '2027-04-05T08:00:00Z');
