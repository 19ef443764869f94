alter table bank_statement add column format varchar(10) default 'CAMT053' not null;
