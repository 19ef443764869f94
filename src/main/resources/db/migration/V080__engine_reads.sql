-- Asked by the engine itself without an index of its own: what is due, each time it looks; and the parts of a task, at each end of one.
create index smw_job_due on act_ru_job (duedate_);
create index smw_task_parent on act_ru_task (parent_task_id_);
