-- What an address of an enterprise does without; there is no row for what must reach it.
create table mail_choice (
    enterprise_number varchar(10) not null,
    address varchar(254) not null,
    topic varchar(20) not null,
    constraint mail_choice_pk primary key (enterprise_number, address, topic)
);
