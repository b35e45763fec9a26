insert into minutes (meeting, pdf, sha256, made_by, made_at) values
    ('77777777-7777-7777-7777-777777777777', 'pdf', 'abc', 'registrar.minstroy', '2026-06-02T10:00:00Z');
insert into minutes_signature (meeting, role, login, signed_at) values
    ('77777777-7777-7777-7777-777777777777', 'chair', 'head.minstroy', '2026-06-02T11:00:00Z');
