-- A window for others passes by itself: nobody is late by it, and nobody is reminded of it.
alter table deadline add column duty boolean not null default true;
