-- What the turns of a series need.
ALTER TABLE series ADD COLUMN needs TEXT NOT NULL DEFAULT '';
