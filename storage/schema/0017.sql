-- For whom somebody takes turns, if not for themselves: a household, an organisation, a team they speak for.
ALTER TABLE rota_member ADD COLUMN team INTEGER REFERENCES team;
CREATE INDEX rota_of_team ON rota_member (team) WHERE team IS NOT NULL;
