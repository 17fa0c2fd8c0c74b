-- Who was asked whether they could do a task, and what became of it.

-- Counts what a task says: its title, time, where and places. Claims do not change it.
ALTER TABLE task ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;

CREATE TABLE ask (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    edition INTEGER NOT NULL, -- of the task: who said no is asked again when it changes
    person INTEGER NOT NULL REFERENCES person,
    at INTEGER NOT NULL,
    asked_by INTEGER REFERENCES person, -- NULL: the bot by itself, or nobody: they said no unasked
    answer TEXT CHECK (answer IN ('yes', 'no')), -- NULL: none yet
    UNIQUE (task, person, edition)
) STRICT;
CREATE INDEX ask_of_person ON ask (person, at);
