-- What the holder of a post is called where they sign: «Министр», «Глава администрации».
alter table post add column title text;
