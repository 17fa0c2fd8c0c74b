-- A certificate of service as it was made: whose, of which days, what is on it. `name` is as it was printed.
CREATE TABLE certificate (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team INTEGER NOT NULL REFERENCES team,
    person INTEGER NOT NULL REFERENCES person,
    name TEXT, -- NULL: forgotten
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    until_at INTEGER NOT NULL, -- what was closed before then is counted
    content TEXT NOT NULL, -- JSON: for each kind its name, how many helps, minutes, people served
    made_by INTEGER NOT NULL REFERENCES person,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX certificate_of_person ON certificate (person);
