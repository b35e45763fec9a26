insert into work_behalf values ('t2', 'registrar.minstroy', 'head.minstroy');
