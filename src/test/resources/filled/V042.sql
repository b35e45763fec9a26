insert into claimed_post (login, body, post) values ('registrar.minstroy', 'minstroy', 'registrar');
