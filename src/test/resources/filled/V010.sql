-- A journal of two entries as the application writes it: salted commitments, each link over the one before.
with entry (seq, at, said, salt) as (
    values (1, '2026-05-12T09:00:00Z', 'opened', sha256('salt 1')),
           (2, '2026-05-13T10:30:00Z', 'registered', sha256('salt 2'))),
committed as (
    select seq, at, said, salt, sha256(salt || convert_to(
        length(at) || ':' || at || '6:system' || length(said) || ':' || said || '0:' || '2:{}', 'UTF8')) as commitment
    from entry),
linked as (
    select c.*, sha256(c.commitment) as hash from committed c where seq = 1
    union all
    select c.*, sha256(sha256(p.commitment) || c.commitment) from committed c, committed p where c.seq = 2 and p.seq = 1),
filled as (
    insert into journal_entry (case_id, seq, at, by_whom, action, element, data, salt, commitment, hash)
    select '11111111-1111-1111-1111-111111111111', seq, at::timestamptz, 'system', said, null, '{}', salt, commitment, hash
    from linked)
insert into journal_chain (case_id, seq, hash)
select '11111111-1111-1111-1111-111111111111', seq, hash from linked where seq = 2;
