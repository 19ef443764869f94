-- What the virus scanner said of a document; what it has not judged waits in quarantine.
alter table document add column scan_state varchar(12) default 'CLEAN' not null;
create index document_in_quarantine on document (scan_state, stored_at);
