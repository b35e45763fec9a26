-- What an applicant wrote in answer to a letter, as a document.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('uploaded', 'generated', 'reply'));
