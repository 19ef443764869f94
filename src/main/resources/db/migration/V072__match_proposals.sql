-- The files that were proposed to the case worker for a deposit, the most likely first, each with what speaks for it.
create table match_proposal (
    line_id bigint not null,
    place integer not null,
    file_number varchar(14) not null references subsidy_application,
    dutch varchar(500) not null,
    english varchar(500) not null,
    primary key (line_id, place)
);
