-- The newest entry of the log, kept apart from it: a log that was cut at its end does not reach it any more.
CREATE TABLE log_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL,
    seal BLOB NOT NULL
) STRICT;
INSERT INTO log_head SELECT 1, id, seal FROM log ORDER BY id DESC LIMIT 1;
CREATE TRIGGER log_moves_its_head AFTER INSERT ON log
BEGIN
    INSERT INTO log_head (only, number, seal) VALUES (1, new.id, new.seal)
    ON CONFLICT (only) DO UPDATE SET number = excluded.number, seal = excluded.seal;
END;
