insert into ranking (competition, round, ranked_at, size, shortfalls, rules, candidates, scores, result) values
    ('OS-2026-000001', 1, '2026-07-01T10:00:00Z', 1, '[]', '{}', 'number', 'number', 'place');
insert into ranking_place (competition, round, number, nomination, place, score, outcome, reason, turn, quotas) values
    ('OS-2026-000001', 1, 'OSN-2026-000001', '11111111-1111-1111-1111-111111111111', 1, 90.00, 'SEAT', 'SCORE', 1, '');
insert into council_seat (id, competition, body, nomination, number, name, organisation, group_code, expert, office,
    since, until) values
    ('77777777-7777-7777-7777-777777777777', 'OS-2026-000001', 'minstroy', '11111111-1111-1111-1111-111111111111',
     'OSN-2026-000001', 'Белова Анна', 'Общество жильцов', 'tenants', true, 'chair', '2026-07-05', null);
