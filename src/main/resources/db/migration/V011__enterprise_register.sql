-- What the enterprise register (KBO) tells, as last read from it.
create table register_enterprise (
    enterprise_number varchar(10) primary key,
    name varchar(200) not null,
    legal_form varchar(40) not null,
    register_status varchar(40) not null,
    kind varchar(20) not null,
    nace_code varchar(5),
    address varchar(300)
);
create table register_establishment (
    enterprise_number varchar(10) not null references register_enterprise (enterprise_number),
    establishment_number varchar(10) not null,
    region varchar(20) not null,
    primary key (enterprise_number, establishment_number)
);
create table register_representative (
    enterprise_number varchar(10) not null references register_enterprise (enterprise_number),
    person varchar(64) not null,
    primary key (enterprise_number, person)
);
-- The activity codes of the two lists, each with the days on which it is in use (RULES section 20).
create table nace_code (
    code varchar(5) not null,
    valid_from date not null,
    valid_to date,
    dutch varchar(200) not null,
    english varchar(200) not null,
    primary key (code, valid_from)
);
