-- For whom a substitute has taken a task; the projection shows it beside the substitute's name.
create table work_behalf (
    task   text primary key references work_item on delete cascade,
    deputy text not null,
    absent text not null
);
alter table work_item add column behalf text;

-- What a head asks of the body: who has what, first due first.
create index work_item_by_body on work_item (body, due_at, id);
