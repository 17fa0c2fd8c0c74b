-- Moments are whole seconds since 1970 UTC. Every table is STRICT.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES team,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT,
    team INTEGER REFERENCES team, -- the team meant by /post in private, for people in several
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    platform TEXT NOT NULL,
    key TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    username TEXT,
    PRIMARY KEY (platform, key)
) STRICT;
CREATE INDEX account_of_person ON account (person);

CREATE TABLE member (
    team INTEGER NOT NULL REFERENCES team,
    person INTEGER NOT NULL REFERENCES person,
    role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 3),
    since_at INTEGER NOT NULL,
    PRIMARY KEY (person, team)
) STRICT;
CREATE INDEX member_of_team ON member (team);

-- A chat we can write to: a group (of a team, once somebody entitled made it one) or a private chat.
CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    key TEXT NOT NULL,
    former_key TEXT, -- of a group that became a supergroup: what was said before still bears it
    thread TEXT NOT NULL DEFAULT '', -- the topic of its cards
    title TEXT NOT NULL DEFAULT '',
    team INTEGER REFERENCES team,
    person INTEGER REFERENCES person,
    is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
    UNIQUE (platform, key)
) STRICT;
CREATE INDEX chat_of_team ON chat (team);
CREATE INDEX chat_of_person ON chat (person);
CREATE INDEX chat_formerly ON chat (platform, former_key) WHERE former_key IS NOT NULL;

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team INTEGER NOT NULL REFERENCES team,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    shape TEXT NOT NULL CHECK (shape IN ('fixed', 'part', 'days', 'by', 'open')),
    start_at INTEGER,
    end_at INTEGER,
    part TEXT,
    over_at INTEGER, -- when it is taken to be over; NULL: when somebody says so
    places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 1000),
    "where" TEXT NOT NULL DEFAULT '',
    colour TEXT,
    source TEXT,
    budget INTEGER,
    spent INTEGER,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'cancelled')),
    version INTEGER NOT NULL DEFAULT 1,
    posted_by INTEGER NOT NULL REFERENCES person,
    posted_at INTEGER NOT NULL,
    timed_at INTEGER NOT NULL, -- since when it has this time
    ended_by INTEGER REFERENCES person,
    ended_at INTEGER,
    reason TEXT
) STRICT;
CREATE INDEX task_open ON task (team, start_at) WHERE state = 'open';
CREATE INDEX task_begins ON task (start_at) WHERE state = 'open' AND shape = 'fixed';
CREATE INDEX task_over ON task (over_at) WHERE state = 'open';
CREATE INDEX task_ended ON task (team, ended_at) WHERE state <> 'open';

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person,
    spoken_by INTEGER REFERENCES person, -- who speaks for a person without an account
    state TEXT NOT NULL
        CHECK (state IN ('waiting', 'offered', 'held', 'done', 'released', 'missed')),
    since_at INTEGER NOT NULL,
    offer_until INTEGER,
    confirmed_at INTEGER,
    minutes INTEGER CHECK (minutes >= 0),
    served INTEGER CHECK (served >= 0),
    reason TEXT,
    note TEXT,
    photo TEXT -- the platform's id of a picture
) STRICT;
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

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_of_task ON note (task);

-- Every change, for good: ids and figures, never a name or a free word. Each row seals the one before.
CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    verb TEXT NOT NULL,
    team INTEGER,
    task INTEGER,
    person INTEGER, -- who did it; NULL: the bot by itself
    about INTEGER, -- whom it concerned, if somebody else
    batch INTEGER NOT NULL, -- of what was sent because of it
    detail TEXT NOT NULL DEFAULT '{}',
    seal BLOB NOT NULL
) STRICT;
CREATE INDEX log_of_task ON log (task);
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

-- What a change replaced, kept while it can be undone.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person,
    task INTEGER NOT NULL REFERENCES task,
    verb TEXT NOT NULL,
    at INTEGER NOT NULL,
    version INTEGER NOT NULL, -- of the task, after the change
    batch INTEGER NOT NULL, -- of what was sent because of it
    before TEXT NOT NULL, -- the task and its claims, as JSON; '' when spent
    undone_at INTEGER
) STRICT;
CREATE INDEX change_of_person ON change (person, id);
CREATE INDEX change_at ON change (at);

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    key TEXT NOT NULL, -- the platform's own id for the update
    lane TEXT NOT NULL, -- the chat: updates of one lane are worked off in order
    raw TEXT NOT NULL, -- '' once done
    at INTEGER NOT NULL,
    done_at INTEGER,
    outcome TEXT, -- answered, refused, ignored, malformed, broken
    UNIQUE (platform, key)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL, -- what one transaction posted
    rank INTEGER NOT NULL, -- within it: 0 cards, 1 the answer, 2 what others are told
    class TEXT NOT NULL CHECK (class IN ('must', 'chatter', 'card')),
    chat INTEGER NOT NULL REFERENCES chat,
    thread TEXT, -- the topic in which it is to be said; NULL: the chat's own
    person INTEGER REFERENCES person, -- whom it is for
    task INTEGER, -- what it is about
    message TEXT NOT NULL,
    facts TEXT NOT NULL DEFAULT '{}',
    words TEXT NOT NULL DEFAULT '{}', -- free words; '{}' once done
    buttons TEXT NOT NULL DEFAULT '[]',
    token TEXT UNIQUE, -- opaque: what its buttons carry
    press TEXT, -- the press a toast answers
    made_at INTEGER NOT NULL,
    due_at INTEGER, -- when it should have been said, where that can be late
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'sent', 'parked', 'dropped')),
    not_before INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    done_at INTEGER,
    message_key TEXT,
    trouble TEXT -- why it is parked or dropped
) STRICT;
CREATE INDEX outbox_waiting ON outbox (batch, rank, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_of_batch ON outbox (batch);
CREATE INDEX outbox_of_task ON outbox (task) WHERE task IS NOT NULL;
CREATE INDEX outbox_typed ON outbox (made_at) WHERE instr(buttons, '"typed":'); -- to be erased after a day
CREATE INDEX outbox_parked ON outbox (person) WHERE state = 'parked';
CREATE UNIQUE INDEX outbox_one_card ON outbox (chat, task) WHERE class = 'card' AND state = 'waiting';

-- The one living message of a task in a chat.
CREATE TABLE card (
    task INTEGER NOT NULL REFERENCES task,
    chat INTEGER NOT NULL REFERENCES chat,
    token TEXT NOT NULL UNIQUE,
    message_key TEXT,
    shown TEXT NOT NULL DEFAULT '', -- a digest of what stands there
    PRIMARY KEY (task, chat)
) STRICT;
CREATE INDEX card_by_message ON card (chat, message_key);

-- What the bot asked somebody last in a chat, and what it knows so far.
CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL REFERENCES chat,
    person INTEGER NOT NULL REFERENCES person,
    command TEXT NOT NULL,
    slot TEXT NOT NULL,
    known TEXT NOT NULL, -- JSON; free words: erased with the row
    asked_at INTEGER NOT NULL,
    origin INTEGER NOT NULL REFERENCES chat, -- where the command was said
    letter INTEGER REFERENCES outbox, -- the message that asks
    UNIQUE (person, chat)
) STRICT;

-- What was said by itself: at most once for each (what, whom, of which).
CREATE TABLE notice (
    what TEXT NOT NULL,
    person INTEGER NOT NULL,
    of_which TEXT NOT NULL, -- a local date, or a task and its version
    at INTEGER NOT NULL,
    PRIMARY KEY (what, person, of_which)
) STRICT, WITHOUT ROWID;

-- Links that give something to whoever opens them first.
CREATE TABLE invite (
    hash BLOB PRIMARY KEY,
    role INTEGER NOT NULL,
    team INTEGER NOT NULL REFERENCES team,
    until_at INTEGER NOT NULL,
    used_by INTEGER REFERENCES person
) STRICT;
