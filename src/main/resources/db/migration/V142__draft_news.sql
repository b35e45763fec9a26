-- Who is told of acts under examination: an address in lower case that its owner has confirmed. Who stops it is deleted.
create table draft_reader (
    id     uuid primary key,
    email  text        not null unique,
    locale text        not null,
    since  timestamptz not null
);
-- What they want to hear of; an empty body or topic is every one.
create table draft_interest (
    reader uuid not null references draft_reader on delete cascade,
    body   text not null,
    topic  text not null,
    primary key (reader, body, topic)
);
-- What was asked for and is not confirmed yet: known by a hash of its link, and deleted soon.
create table draft_news_request (
    hash       text primary key,
    email      text        not null,
    body       text        not null,
    topic      text        not null,
    locale     text        not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null
);
create index draft_news_request_of on draft_news_request (email, asked_at);
create index draft_news_request_until on draft_news_request (expires_at);
-- When readers were told of a version, and up to which of them meanwhile; what was there before is no news.
alter table draft_act_version add column told_at timestamptz, add column told_to uuid;
update draft_act_version set told_at = posted_at;
create index draft_act_version_untold on draft_act_version (posted_at, draft, no) where told_at is null;
create index draft_act_version_latest on draft_act_version (posted_at desc, draft desc, no desc);
-- The register by what its filters ask for.
create index draft_act_on_topic on draft_act (topic, posted_at desc, number desc);
create index draft_act_of_kind on draft_act (kind, posted_at desc, number desc);
create index draft_act_unclosed on draft_act (posted_at desc, number desc) where closed_at is null;
create index draft_act_closed on draft_act (posted_at desc, number desc) where closed_at is not null;
