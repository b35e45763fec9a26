insert into publication (id, case_id, element, body, section, title, text, published_at, withdrawn_at, reason) values
    ('99999999-9999-9999-9999-999999999999', '11111111-1111-1111-1111-111111111111', 'publish', 'minstroy',
     'Ответы', 'О крыше', 'Крышу починят.', '2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z', 'ошибка');
insert into publication_file (publication, position, document)
select '99999999-9999-9999-9999-999999999999', 1, id from document limit 1;
