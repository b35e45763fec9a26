insert into plan_news (plan, kind, occurrence, path, at) values
    ('77777777-7777-7777-7777-777777777777', 'progress', '2027-Q1', '/plans/OP-2026-000001', '2027-04-16T08:00:00Z');
