-- What the login calls the person, so that the others who act for the enterprise know who it is (R-ID-07); no number of the register.
alter table mandate add column person_name varchar(200);
