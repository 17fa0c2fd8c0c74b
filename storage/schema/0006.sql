-- A file somebody is to get. What takes long is ordered here and made by itself; then a letter carries it.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL REFERENCES chat,
    person INTEGER REFERENCES person, -- whom it is for
    language TEXT NOT NULL,
    maker TEXT NOT NULL,
    facts TEXT NOT NULL, -- JSON: what it is about, in ids, dates and figures
    ordered_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER,
    name TEXT,
    content BLOB -- erased once it has gone
) STRICT;
CREATE INDEX file_ordered ON file (tries, id) WHERE made_at IS NULL;
CREATE INDEX file_kept ON file (made_at) WHERE content IS NOT NULL;

ALTER TABLE outbox ADD COLUMN file INTEGER REFERENCES file;
CREATE TRIGGER file_goes_with_its_letter AFTER UPDATE OF state ON outbox
WHEN new.file IS NOT NULL AND new.state IN ('sent', 'dropped')
BEGIN
    UPDATE file SET content = NULL WHERE id = new.file;
END;
CREATE INDEX outbox_late ON outbox (done_at) WHERE due_at IS NOT NULL AND done_at > due_at + 300;
