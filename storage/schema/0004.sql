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

-- A task that is, or was, short of people, and how far up the ladder that has been said.
CREATE TABLE need (
    task INTEGER PRIMARY KEY REFERENCES task,
    timed_at INTEGER NOT NULL, -- the task's own: with another time everything begins anew
    since_at INTEGER, -- NULL: every place is held
    climbed INTEGER NOT NULL DEFAULT 0, -- the highest rung so far
    alarm INTEGER NOT NULL DEFAULT 0 CHECK (alarm IN (0, 1, 2)), -- what the leads know: that nobody took it, that somebody can't come
    next_at INTEGER -- when the next rung is due
) STRICT;
CREATE INDEX need_next ON need (next_at) WHERE next_at IS NOT NULL;

-- Claims that look for a stand-in: a "can't" so late that the place stays theirs until somebody steps in.
CREATE TABLE stand_in (
    claim INTEGER PRIMARY KEY,
    since_at INTEGER NOT NULL
) STRICT;

-- A card that was raised stands in a new message; the one before leads to it.
ALTER TABLE card ADD COLUMN former_key TEXT;
ALTER TABLE card ADD COLUMN leads_on INTEGER NOT NULL DEFAULT 0 CHECK (leads_on IN (0, 1));
CREATE INDEX card_by_former ON card (chat, former_key) WHERE former_key IS NOT NULL;
