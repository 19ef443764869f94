-- Counted every half minute by each node: mails that wait or failed, and jobs given up. What is done and over is left out, for it becomes much.
create index outgoing_mail_open on outgoing_mail (state) where state in ('WAITING', 'FAILED');
create index smw_job_given_up on act_ru_job (id_) where retries_ = 0;
