insert into document (id, case_id, name, type, size, sha256, uploaded_by, created_at, kind, key) values
    ('44444444-4444-4444-4444-444444444444', '11111111-1111-1111-1111-111111111111', 'Фото.jpg', 'image/jpeg', 3, 'x',
     'belova@example.org', '2026-05-12T09:00:00Z', 'uploaded', null),
    ('55555555-5555-5555-5555-555555555555', '11111111-1111-1111-1111-111111111111', 'Ответ.pdf', 'application/pdf', 3,
     'y', 'system', '2026-06-01T10:00:00Z', 'generated', 'answer'),
    ('66666666-6666-6666-6666-666666666666', null, 'Черновик.pdf', 'application/pdf', 3, 'z', 'belova@example.org',
     '2026-05-12T08:00:00Z', 'uploaded', null);
insert into document_chunk values
    ('44444444-4444-4444-4444-444444444444', 0, '\x010203'), ('55555555-5555-5555-5555-555555555555', 0, '\x040506');
