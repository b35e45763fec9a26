insert into responsible (body, duty, name, position, phone, email, reception, since, entered_by, entered_at) values
    ('minstroy', 'complaints', 'Белова Нина Сергеевна', 'Начальник отдела', '+7 4012 000000', '', '', '2026-01-01',
     'registrar.minstroy', '2026-01-02T08:00:00Z');
