-- The one business clock of the installation: its zone is fixed by the first start, its lead only ever grows.
CREATE TABLE business_clock (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    zone         text    NOT NULL,
    ahead_millis bigint  NOT NULL DEFAULT 0 CHECK (ahead_millis >= 0)
);
