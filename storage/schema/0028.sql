-- A household takes turns like an organisation, but it is a family: where figures are handed on it is a code.
ALTER TABLE team ADD COLUMN household INTEGER NOT NULL DEFAULT 0 CHECK (household IN (0, 1));
ALTER TABLE team ADD COLUMN body TEXT AS (iif(household, 'household', kind)) VIRTUAL;
ALTER TABLE team ADD COLUMN public_name TEXT AS (iif(household, 'H-' || id, name)) VIRTUAL;
