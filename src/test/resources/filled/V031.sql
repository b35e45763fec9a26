insert into calendar_change (id, version, kind, year, date, name, file, act, by_whom, at) values
    ('31000000-0000-0000-0000-000000000001', 1, 'day_off', 2026, '2026-04-21', 'Радоница', null,
     'Указ Губернатора от 01.04.2026 № 30', 'admin', '2026-04-02T10:00:00Z'),
    ('31000000-0000-0000-0000-000000000002', null, 'year', 2028, null, '', 'date,kind,name', '', 'admin',
     '2026-04-03T10:00:00Z');
