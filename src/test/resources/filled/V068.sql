insert into erasure (at, by_whom, why, cases) values ('2026-06-02T00:30:00Z', 'system', 'retention', 3);
