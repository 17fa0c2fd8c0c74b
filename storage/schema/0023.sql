-- Pictures that people sent, by the platform's own id of each; the picture itself is never kept here.
CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task,
    person INTEGER NOT NULL REFERENCES person, -- who sent it
    platform TEXT NOT NULL,
    file TEXT NOT NULL,
    step TEXT CHECK (step IN ('before', 'after')), -- of a project's works; NULL: of neither
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_of_task ON photo (task);
CREATE INDEX photo_of_person ON photo (person);
INSERT INTO photo (task, person, platform, file, at)
SELECT claim.task, claim.person, ifnull((SELECT platform FROM account WHERE account.person = claim.person), ''),
       claim.photo, claim.since_at
FROM claim WHERE claim.photo IS NOT NULL;
ALTER TABLE claim DROP COLUMN photo;
CREATE INDEX outbox_of_message ON outbox (chat, message_key) WHERE message_key IS NOT NULL AND task IS NOT NULL;
