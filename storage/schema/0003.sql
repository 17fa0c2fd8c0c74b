-- A rule that makes tasks. Days and clocks are those on the wall in the team's zone.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team INTEGER NOT NULL REFERENCES team,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 1000),
    "where" TEXT NOT NULL DEFAULT '',
    colour TEXT,
    source TEXT,
    budget INTEGER,
    rule TEXT NOT NULL, -- JSON, as storage/rules.py writes it
    first_day TEXT NOT NULL, -- from which intervals are counted
    last_day TEXT,
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused', 'ended')),
    posted_by INTEGER NOT NULL REFERENCES person,
    posted_at INTEGER NOT NULL,
    look_at INTEGER -- when a turn is to be made or shown next; NULL: nothing that is known
) STRICT;
CREATE INDEX series_due ON series (look_at) WHERE state = 'running' AND look_at IS NOT NULL;
CREATE INDEX series_of_team ON series (team) WHERE state <> 'ended';

-- Days of a rule on which there is no turn.
CREATE TABLE skip (
    series INTEGER NOT NULL REFERENCES series,
    day TEXT NOT NULL,
    PRIMARY KEY (series, day)
) STRICT, WITHOUT ROWID;

-- Who takes a place on every turn.
CREATE TABLE regular (
    series INTEGER NOT NULL REFERENCES series,
    person INTEGER NOT NULL REFERENCES person,
    since_at INTEGER NOT NULL,
    PRIMARY KEY (series, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX regular_of_person ON regular (person);

ALTER TABLE task ADD COLUMN series INTEGER REFERENCES series;
ALTER TABLE task ADD COLUMN occurrence TEXT; -- the day of the rule it stands for, wherever it is moved to
CREATE UNIQUE INDEX task_turn ON task (series, occurrence) WHERE series IS NOT NULL;
