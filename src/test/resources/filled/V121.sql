insert into bulk_notice (run, reader, case_id, task, giver, had, due_at)
values ('00000000-0000-0000-0000-000000000119', 'executor.minzdrav', '11111111-1111-1111-1111-111111111111',
    'Подготовить ответ', 'registrar.minzdrav', null, '2026-06-12T20:59:59Z');
