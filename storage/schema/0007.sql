-- Who is helped. `id` is the code, R-12. Once they are forgotten, nothing is kept but the code.
CREATE TABLE resident (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team INTEGER NOT NULL REFERENCES team,
    name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    made_by INTEGER REFERENCES person,
    made_at INTEGER NOT NULL,
    agreed_to INTEGER REFERENCES person, -- who asked them whether this may be kept
    agreed_at INTEGER,
    agreed_for TEXT NOT NULL DEFAULT 'help', -- to be helped: whoever goes is told
    gone_at INTEGER
) STRICT;
CREATE INDEX resident_of_team ON resident (team) WHERE gone_at IS NULL;

-- The residents a task is for: those whose codes stand in its title.
CREATE TABLE task_resident (
    task INTEGER NOT NULL REFERENCES task,
    resident INTEGER NOT NULL REFERENCES resident,
    PRIMARY KEY (task, resident)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_of_resident ON task_resident (resident);

-- The messages that show a resident's details, until they are taken away.
CREATE TABLE sheet (
    letter INTEGER PRIMARY KEY, -- of the outbox
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person,
    until_at INTEGER, -- NULL: until the task is reported or ends
    taken_at INTEGER
) STRICT;
CREATE INDEX sheet_standing ON sheet (task) WHERE taken_at IS NULL;
CREATE INDEX sheet_until ON sheet (until_at) WHERE taken_at IS NULL;

ALTER TABLE outbox ADD COLUMN edits INTEGER; -- the letter whose message this one replaces
ALTER TABLE outbox ADD COLUMN protect INTEGER NOT NULL DEFAULT 0 CHECK (protect IN (0, 1));

-- Wishes sent in private by whoever found the wall's link. The words are erased once a lead has decided.
CREATE TABLE wish (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team INTEGER NOT NULL REFERENCES team,
    person INTEGER NOT NULL REFERENCES person, -- who sent it
    resident INTEGER REFERENCES resident,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    task INTEGER REFERENCES task, -- once it is on the wall
    decided_by INTEGER REFERENCES person,
    decided_at INTEGER
) STRICT;
CREATE INDEX wish_of_task ON wish (task) WHERE task IS NOT NULL;
CREATE INDEX wish_of_person ON wish (person, at);

-- People who asked to be forgotten. They are within the hour: what is still to be said to them is said first.
CREATE TABLE leaving (
    person INTEGER PRIMARY KEY REFERENCES person,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX leaving_at ON leaving (at);

ALTER TABLE person ADD COLUMN seen_at INTEGER; -- to the day; NULL: forgotten
UPDATE person SET seen_at = made_at;
CREATE INDEX person_seen ON person (seen_at);

-- Tasks that have ended and may hold reasons, notes and pictures still.
ALTER TABLE task ADD COLUMN worded INTEGER NOT NULL DEFAULT 1 CHECK (worded IN (0, 1));
CREATE INDEX task_worded ON task (ended_at) WHERE worded = 1 AND state <> 'open';
