-- Who takes turns on a series, in the order in which they were named.
CREATE TABLE rota_member (
    series INTEGER NOT NULL REFERENCES series,
    person INTEGER NOT NULL REFERENCES person,
    rank INTEGER NOT NULL,
    since_at INTEGER NOT NULL,
    credit INTEGER NOT NULL DEFAULT 0, -- turns counted as had, for who came later than others
    PRIMARY KEY (series, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX rota_of_person ON rota_member (person);

-- A turn that was somebody's and that they did not take: it is owed.
CREATE TABLE rota_owed (
    series INTEGER NOT NULL REFERENCES series,
    person INTEGER NOT NULL REFERENCES person,
    day TEXT NOT NULL, -- the day of the rule
    PRIMARY KEY (series, person, day)
) STRICT, WITHOUT ROWID;

-- Days on which somebody takes no turn, the last one counted in.
CREATE TABLE absence (
    person INTEGER NOT NULL REFERENCES person,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (person, first_day)
) STRICT, WITHOUT ROWID;

-- One place for another: asked, and agreed to or not.
CREATE TABLE swap (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asker INTEGER NOT NULL REFERENCES person,
    gives INTEGER NOT NULL REFERENCES task,
    asked INTEGER NOT NULL REFERENCES person,
    takes INTEGER NOT NULL REFERENCES task,
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'agreed', 'declined', 'dropped')),
    at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX swap_once ON swap (asker, gives) WHERE state = 'asked';
