-- Help that was never posted is told afterwards.
ALTER TABLE task ADD COLUMN recorded INTEGER NOT NULL DEFAULT 0 CHECK (recorded IN (0, 1));

-- The minutes as whoever did it said; `minutes` is what counts, a lead may have amended it.
ALTER TABLE claim ADD COLUMN proposed INTEGER CHECK (proposed >= 0);
