insert into competition (number, case_id, body, council, rules, round, opened_at, closes_at, rated_from, rated_till) values
    ('OS-2026-000001', '11111111-1111-1111-1111-111111111111', 'minstroy', 'Общественный совет', '{"seats": 9}', 1,
     '2026-06-01T10:00:00Z', '2026-06-16T21:59:59Z', '2026-06-20T10:00:00Z', '2026-06-30T10:00:00Z');
insert into nomination (case_id, number, competition, organisation, group_code, expert, filed_at, round, state) values
    ('11111111-1111-1111-1111-111111111111', 'OSN-2026-000001', 'OS-2026-000001', '1023900000001', 'tenants', true,
     '2026-06-02T10:00:00Z', 1, 'admitted');
insert into consent (case_id, kind, version, given_at, withdrawn_at) values
    ('11111111-1111-1111-1111-111111111111', 'processing', '2026-1', '2026-06-02T10:00:00Z', null),
    ('11111111-1111-1111-1111-111111111111', 'publishing', '2026-1', '2026-06-02T10:00:00Z', '2026-06-03T10:00:00Z');
