insert into spring_session values
    ('s1', 's1', 1, 2, 1800, 9999999999999, null);
insert into spring_session_attributes values ('s1', 'visitor', '\xaced0005');
