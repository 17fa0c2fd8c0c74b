-- When tasks that were done had begun: a table of hours is held against it.
CREATE INDEX task_was_begun ON task (start_at) WHERE state = 'closed';
