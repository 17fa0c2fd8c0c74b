-- What figures are counted by: when tasks were posted, when duty begins, when places were taken, which turns were swapped.
CREATE INDEX task_posted ON task (team, posted_at);
CREATE INDEX task_duty ON task (team, start_at) WHERE kind = 'duty';
CREATE INDEX claim_since ON claim (since_at);
CREATE INDEX swap_given ON swap (gives) WHERE state = 'agreed';
CREATE INDEX swap_taken ON swap (takes) WHERE state = 'agreed';
