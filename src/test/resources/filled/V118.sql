insert into saved_view (owner, name, query) values ('registrar.minzdrav', 'Крыши', 'queue=mine&q=крыша');
