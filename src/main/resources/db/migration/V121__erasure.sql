-- Not only addresses: names of people too.
alter table address_erasure rename to erasure;
