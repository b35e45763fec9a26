-- The section of a council shows what was published of one body.
create index publication_of_body on publication (body, section, published_at desc, id desc) where withdrawn_at is null;
