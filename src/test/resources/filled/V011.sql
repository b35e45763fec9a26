insert into journal_head (day, hash, prior, chains, sealed_at) values
    ('2026-05-13', sha256('list'), decode(repeat('00', 32), 'hex'), 1, '2026-05-14T00:10:00Z');
insert into journal_leaf (day, case_id, seq, hash)
    select '2026-05-13', case_id, seq, hash from journal_chain;
insert into journal_sealed (case_id, seq) select case_id, seq from journal_chain;
