-- What was done when the bank took a deposit back, by the line of the statement that said so.
create table deposit_reversal (
    line_id bigint not null primary key,
    deposit_line_id bigint not null unique,
    file_number varchar(14) references subsidy_application,
    amount numeric(14,2) not null check (amount > 0),
    top_up numeric(14,2) not null,
    claimed_own numeric(14,2) not null,
    claimed_subsidy numeric(14,2) not null,
    stopped varchar(2000) not null
);
create index deposit_reversal_file on deposit_reversal (file_number);
