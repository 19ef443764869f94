-- Remarks are kept as they were written.
create trigger line_remark_stays before update, delete on line_remark for each row call 'org.smewallet.shared.AppendOnly';
