-- A claim may end excused: the table is made anew, for a CHECK can't be changed where it stands.
DROP TRIGGER task_keeps_places;
DROP TRIGGER claim_within_places_insert;
DROP TRIGGER claim_within_places_update;
ALTER TABLE claim RENAME TO claim_before;
DROP INDEX claim_once;
DROP INDEX claim_of_person;
DROP INDEX claim_of_task;
DROP INDEX claim_offered;
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person,
    spoken_by INTEGER REFERENCES person, -- who speaks for a person without an account
    state TEXT NOT NULL
        CHECK (state IN ('waiting', 'offered', 'held', 'done', 'released', 'missed', 'excused')),
    since_at INTEGER NOT NULL,
    offer_until INTEGER,
    confirmed_at INTEGER,
    minutes INTEGER CHECK (minutes >= 0),
    served INTEGER CHECK (served >= 0),
    reason TEXT,
    note TEXT,
    photo TEXT -- the platform's id of a picture
) STRICT;
INSERT INTO claim SELECT * FROM claim_before;
DROP TABLE claim_before;
CREATE UNIQUE INDEX claim_once ON claim (task, person)
    WHERE state IN ('waiting', 'offered', 'held', 'done');
CREATE INDEX claim_of_person ON claim (person, task) WHERE state IN ('waiting', 'offered', 'held', 'done');
CREATE INDEX claim_of_task ON claim (task);
CREATE INDEX claim_offered ON claim (offer_until) WHERE state = 'offered';

-- The belt to the braces of the conditional INSERT: no path whatever gives one place to two people.
CREATE TRIGGER claim_within_places_insert BEFORE INSERT ON claim
WHEN new.state IN ('offered', 'held', 'done')
    AND (SELECT count(*) FROM claim
         WHERE task = new.task AND state IN ('offered', 'held', 'done'))
        >= (SELECT places FROM task WHERE id = new.task)
BEGIN
    SELECT raise(ABORT, 'no place is left');
END;
CREATE TRIGGER claim_within_places_update BEFORE UPDATE OF state ON claim
WHEN new.state IN ('offered', 'held', 'done') AND old.state NOT IN ('offered', 'held', 'done')
    AND (SELECT count(*) FROM claim
         WHERE task = new.task AND state IN ('offered', 'held', 'done'))
        >= (SELECT places FROM task WHERE id = new.task)
BEGIN
    SELECT raise(ABORT, 'no place is left');
END;
CREATE TRIGGER task_keeps_places BEFORE UPDATE OF places ON task
WHEN new.places < (SELECT count(*) FROM claim
                   WHERE task = new.id AND state IN ('offered', 'held', 'done'))
BEGIN
    SELECT raise(ABORT, 'more places are taken');
END;

-- Since when somebody has a place, or last said that they are still on it.
CREATE INDEX claim_held_since ON claim (max(since_at, ifnull(confirmed_at, 0))) WHERE state = 'held';

-- How long before a task people are reminded, where it is not as usual.
CREATE TABLE reminding (
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL, -- 0: whoever holds a place
    spans TEXT NOT NULL, -- minutes, with commas; '': never
    longest INTEGER NOT NULL,
    PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;

-- A reminder that somebody wants once more, at another moment.
CREATE TABLE snooze (
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person,
    start_at INTEGER NOT NULL, -- of the task, by then: if it moves, there are new reminders
    at INTEGER NOT NULL,
    PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX snooze_at ON snooze (at);

-- What is not said in the quiet hours, or is more than a person wants to hear in a day, is parked until then.
CREATE INDEX outbox_held ON outbox (not_before) WHERE state = 'parked' AND not_before > 0;
ALTER TABLE outbox ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1)); -- among a day's messages
CREATE INDEX outbox_counted ON outbox (person, made_at) WHERE counted = 1;
