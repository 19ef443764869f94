-- Invoices that providers uploaded, as they told them; what does not fit the file is kept beside them.
create table invoice (
    invoice_id uuid primary key,
    file_number varchar(14) not null references subsidy_application,
    invoice_number varchar(50) not null,
    invoice_key varchar(80) not null unique,
    invoice_date date not null,
    amount_ex_vat numeric(14,2) not null,
    vat numeric(14,2) not null,
    performed_until date,
    document_id uuid not null,
    electronic boolean not null,
    payout_id varchar(20),
    standing_order varchar(12) not null,
    objection_last_day date,
    uploaded_at timestamp(6) with time zone not null,
    uploaded_by varchar(64) not null,
    version bigint not null,
    constraint invoice_positive check (amount_ex_vat > 0 and vat >= 0)
);
create index invoice_file on invoice (file_number, uploaded_at);

create table invoice_mismatch (
    invoice_id uuid not null references invoice,
    position integer not null,
    field varchar(40) not null,
    dutch varchar(500) not null,
    english varchar(500) not null,
    primary key (invoice_id, position)
);

-- How many uploaded invoices wait for their order: a file without any is never asked for them.
alter table subsidy_application add column open_invoices integer default 0 not null;
