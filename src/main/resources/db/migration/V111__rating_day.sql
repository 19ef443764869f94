-- Until when the enterprise can rate its provider (R-PROV-11), shown as next step and last day.
alter table subsidy_application add column rating_last_day date;
