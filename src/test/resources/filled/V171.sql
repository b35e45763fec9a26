insert into scorer (competition, login, position, expert, appointed_at, locked_at) values
    ('OS-2026-000001', 'registrar.minstroy', 1, true, '2026-06-17T10:00:00Z', '2026-06-18T10:00:00Z');
insert into score (competition, login, nomination, criterion, points, given_at) values
    ('OS-2026-000001', 'registrar.minstroy', '11111111-1111-1111-1111-111111111111', 'expertise', 30,
     '2026-06-17T10:00:00Z');
insert into scorer_conflict (competition, login, nomination, reason, declared_at) values
    ('OS-2026-000001', 'registrar.minstroy', '11111111-1111-1111-1111-111111111111', 'Работали вместе.',
     '2026-06-17T10:00:00Z');
insert into rating_vote (competition, voter, nomination, given_at) values
    ('OS-2026-000001', 'ABCDEFGH', '11111111-1111-1111-1111-111111111111', '2026-06-21T10:00:00Z');
