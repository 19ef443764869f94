create table provider (
    provider_number varchar(11) primary key,
    name varchar(200) not null,
    enterprise_number varchar(10) not null,
    iban varchar(34) not null,
    bic varchar(11) not null,
    email varchar(254) not null,
    valid_from date not null,
    valid_to date not null,
    version bigint not null
);
create index provider_enterprise on provider (enterprise_number);
