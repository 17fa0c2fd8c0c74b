-- Who is at somebody's home and is expected to say when they leave; and who was asked about them so far.
CREATE TABLE stay (
    claim INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    due_at INTEGER NOT NULL, -- when they should have left
    climbed INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER -- when the next one is asked; NULL: nobody is left to be asked
) STRICT;
CREATE INDEX stay_of_task ON stay (task);
CREATE INDEX stay_next ON stay (next_at) WHERE next_at IS NOT NULL;
DROP INDEX claim_on_the_spot;
