-- A group that became a supergroup goes on under a new key; what was said before still bears the old one.
ALTER TABLE chat ADD COLUMN former_key TEXT;
CREATE INDEX chat_formerly ON chat (platform, former_key) WHERE former_key IS NOT NULL;

-- The topic of a group in which something is to be said; NULL: the team's own.
ALTER TABLE outbox ADD COLUMN thread TEXT;
