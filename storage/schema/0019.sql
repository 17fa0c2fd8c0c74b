-- What a tick asks: what was said of which day, and what ends by no clock.
CREATE INDEX notice_of_which ON notice (what, of_which);
CREATE INDEX task_without_end ON task (id) WHERE state = 'open' AND over_at IS NULL AND shape IN ('open', 'by');
DROP INDEX claim_held_since;
