insert into consent (case_id, kind, version, given_at, withdrawn_at) values
    ('11111111-1111-1111-1111-111111111111', 'pool', '2026-1', '2026-06-02T10:00:00Z', null);
insert into expert_pool (nomination, body, areas, joined_at) values
    ('11111111-1111-1111-1111-111111111111', 'minstroy', 'Дома и дворы', '2026-07-05T10:00:00Z');
