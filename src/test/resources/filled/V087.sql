insert into issued_paper (id, case_id, key, number, body, issued_at, sha256) values
    ('77777777-7777-7777-7777-777777777777', '11111111-1111-1111-1111-111111111111', 'answer', 'ОГ-2026-000001',
     'minstroy', '2026-06-01T10:00:00Z', 'y');
