-- Which chats are written to first when a platform does not take everything at once: 2 somebody waits for it, 1 news, 0 unasked.
ALTER TABLE outbox ADD COLUMN haste INTEGER NOT NULL DEFAULT 1;
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (haste DESC, batch, rank, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_of_chat ON outbox (chat, batch, rank, id) WHERE state IN ('waiting', 'sending') AND rank >= 0;
