-- Files that exist for one letter alone, such as a meeting for the calendar; they go with the letter.
create table letter_file (
    letter   uuid    not null references letter on delete cascade,
    position integer not null,
    name     text    not null,
    type     text    not null,
    content  text    not null,
    primary key (letter, position)
);
