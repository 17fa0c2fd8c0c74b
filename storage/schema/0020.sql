-- Since when somebody who was not seen for long knows that they will be forgotten, unless they say something.
ALTER TABLE person ADD COLUMN told_at INTEGER;
DROP INDEX person_seen;
CREATE INDEX person_quiet ON person (seen_at) WHERE told_at IS NULL;
CREATE INDEX person_told ON person (told_at) WHERE told_at IS NOT NULL;
