-- Who alone may see a confidential case: candidate groups, for example minsoc:head.
alter table case_file add column readers text[] not null default '{}';
-- Who keeps away from a case that complains of them: logins, and bodies with a colon behind, for example minsoc:
alter table case_file add column barred text[] not null default '{}';

-- To whom a task offered to those posts is really offered, the bounds of its case considered.
create function offered(posts text[], confidential boolean, readers text[], barred text[]) returns text[]
    language sql immutable as
$$
select coalesce(array_agg(distinct post order by post), '{}')
from unnest(case when not confidential then posts
                 when posts && readers then array(select unnest(posts) intersect select unnest(readers))
                 else readers end) post
where split_part(post, ':', 1) || ':' <> all (barred)
$$;
