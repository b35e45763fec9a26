create table document (
    id uuid primary key,
    case_id uuid,
    name text not null,
    type text not null,
    size bigint not null,
    sha256 text not null,
    uploaded_by text not null,
    created_at timestamptz not null,
    kind text not null check (kind in ('uploaded', 'generated')),
    key text,
    replaced_by uuid references document (id) deferrable initially deferred,
    check (kind = 'uploaded' or (case_id is not null and key is not null))
);
create index document_case on document (case_id, created_at);
create index document_unattached on document (created_at) where case_id is null;
-- Of each generated document a case has one current version; earlier ones stay with what they were sent as.
create unique index document_current on document (case_id, key) where kind = 'generated' and replaced_by is null;

create table document_chunk (
    document_id uuid not null references document (id) on delete cascade,
    seq int not null,
    data bytea not null,
    primary key (document_id, seq)
);
-- Office files, pictures and PDFs are compressed already.
alter table document_chunk alter column data set storage external;
