-- A topic of a forum may be a chat with a team of its own, beside the group it is in: then its key is GROUP/TOPIC.

ALTER TABLE chat ADD COLUMN forum TEXT; -- the key of the group it is a topic of; NULL: a chat of its own
CREATE INDEX chat_of_forum ON chat (platform, forum) WHERE forum IS NOT NULL;
