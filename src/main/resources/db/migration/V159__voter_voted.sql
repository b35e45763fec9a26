-- On what a member has voted.
create index voter_voted on voter (login) where voted;
