-- Uploads with their hash; the content in parts, because a binary column holds at most a megabyte in H2.
create table document (
    id uuid primary key,
    name varchar(120) not null,
    media_type varchar(40) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    owner varchar(40) not null,
    person varchar(100) not null,
    file_number varchar(40),
    stored_at timestamp(6) with time zone not null,
    version bigint not null
);
create index document_of_file on document (file_number);
create index document_of_person on document (person, stored_at);

create table document_part (
    document_id uuid not null references document (id),
    part_number integer not null,
    content bytea not null,
    primary key (document_id, part_number)
);
