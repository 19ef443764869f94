-- Which mails that need not be sent a person gets at an address of his own, beside those that the enterprise registered.
create table mail_wish (
    enterprise_number varchar(10) not null,
    person varchar(64) not null,
    topic varchar(20) not null,
    address varchar(254) not null,
    constraint mail_wish_pk primary key (enterprise_number, person, topic)
);

-- What the address of a provider does without; there is no row for what must reach it.
create table provider_mail_choice (
    provider_number varchar(20) not null,
    topic varchar(20) not null,
    constraint provider_mail_choice_pk primary key (provider_number, topic)
);
