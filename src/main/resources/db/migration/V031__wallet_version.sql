-- Two who change the balances of a file at once: the later one is refused instead of overwriting the other.
alter table wallet add column version bigint default 0 not null;
