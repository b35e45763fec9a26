-- A file of one case that another reads too: papers forwarded with a case, papers of a reply.
create table document_share (
    case_id     uuid        not null references case_file (id) on delete cascade,
    document_id uuid        not null references document (id) on delete cascade,
    at          timestamptz not null,
    primary key (case_id, document_id)
);
create index document_share_by_document on document_share (document_id);
