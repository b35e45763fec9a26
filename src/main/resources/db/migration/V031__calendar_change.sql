-- The production calendar is what comes with the program and, over it, these changes in their order. They are never
-- edited, so what the calendar was on any day can be told.
create table calendar_change (
    id      uuid primary key,
    -- its place among the changes that were made; null while it is only proposed
    version integer unique check (version > 0),
    kind    text        not null check (kind in ('year', 'day_off', 'working_day', 'taken_back')),
    year    integer     not null check (year between 2000 and 2999),
    date    date,
    name    text        not null,
    -- the lines of a year, as they were loaded
    file    text,
    act     text        not null,
    by_whom text        not null,
    at      timestamptz not null,
    check ((kind = 'year') = (file is not null)),
    check ((kind = 'year') = (date is null)),
    check (version is null or act <> '')
);
