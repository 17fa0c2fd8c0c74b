-- A task with a place more than was said, because whoever goes there alone would go for the first time.
ALTER TABLE task ADD COLUMN paired INTEGER NOT NULL DEFAULT 0 CHECK (paired IN (0, 1));
