-- Teams that end, organisations, links that many use, and what people and tasks need to fit.

ALTER TABLE team ADD COLUMN kind TEXT NOT NULL DEFAULT 'team' CHECK (kind IN ('team', 'organisation'));
ALTER TABLE team ADD COLUMN contact INTEGER REFERENCES person; -- who speaks for an organisation
ALTER TABLE team ADD COLUMN archived_at INTEGER;
CREATE INDEX team_below ON team (parent);

-- Who brought the bot to a group that is no team's yet: they say which it shall be.
ALTER TABLE chat ADD COLUMN brought_by INTEGER REFERENCES person;

ALTER TABLE invite ADD COLUMN made_by INTEGER REFERENCES person;
ALTER TABLE invite ADD COLUMN many INTEGER NOT NULL DEFAULT 0 CHECK (many IN (0, 1)); -- for all who open it
CREATE INDEX invite_of_team ON invite (team);

-- Who asks to join a team that lets people in one by one.
CREATE TABLE request (
    team INTEGER NOT NULL REFERENCES team,
    person INTEGER NOT NULL REFERENCES person,
    at INTEGER NOT NULL,
    PRIMARY KEY (team, person)
) STRICT, WITHOUT ROWID;

-- What somebody can do, in a word of their own; `vetted` is a lead's word alone.
CREATE TABLE skill (
    person INTEGER NOT NULL REFERENCES person,
    name TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

ALTER TABLE task ADD COLUMN needs TEXT NOT NULL DEFAULT ''; -- skills, one a line
ALTER TABLE task ADD COLUMN surveyed_at INTEGER;
ALTER TABLE claim ADD COLUMN organisation INTEGER REFERENCES team;
ALTER TABLE claim ADD COLUMN arrived_at INTEGER;
ALTER TABLE claim ADD COLUMN left_at INTEGER;
CREATE INDEX claim_on_the_spot ON claim (arrived_at) WHERE arrived_at IS NOT NULL AND left_at IS NULL;
