-- Who is signed in, and what waits for him: any node goes on with it. The tables of Spring Session.
create table spring_session (
    primary_id varchar(36) not null primary key,
    session_id varchar(64) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id varchar(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- A form that somebody has before him, and where sending it led: sent again, also to another node, it leads there again.
create table shown_form (
    token uuid not null primary key,
    person varchar(100) not null,
    shown_at timestamp(6) with time zone not null,
    begun varchar(40),
    answer varchar(1000)
);
create index shown_form_age on shown_form (shown_at);
