-- What a team or a person wants otherwise than usual, in the form that domain/settings.py writes.
CREATE TABLE team_setting (
    team INTEGER NOT NULL REFERENCES team,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (team, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_setting (
    person INTEGER NOT NULL REFERENCES person,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

-- A change may be of a setting as well, and so of no task.
CREATE TABLE change_of_anything (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person,
    task INTEGER REFERENCES task,
    verb TEXT NOT NULL,
    at INTEGER NOT NULL,
    version INTEGER NOT NULL, -- of the task, after the change
    batch INTEGER NOT NULL, -- of what was sent because of it
    before TEXT NOT NULL, -- what it replaced, as JSON; '' when spent
    undone_at INTEGER
) STRICT;
INSERT INTO change_of_anything SELECT * FROM change;
DROP TABLE change;
ALTER TABLE change_of_anything RENAME TO change;
CREATE INDEX change_of_person ON change (person, id);
CREATE INDEX change_at ON change (at);
