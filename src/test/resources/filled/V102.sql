insert into letter_wish (case_id, turns, locale) values ('11111111-1111-1111-1111-111111111111', false, 'ru');
insert into letter_wish_of_person (email, turns, locale) values ('belova@example.org', false, 'en');
