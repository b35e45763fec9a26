insert into scheduled_start (procedure, every, period, case_id, at)
values ('complaint-statistics', 'QUARTER', '2026-Q1', '11111111-1111-1111-1111-111111111111', '2026-04-03T00:30:00Z');
