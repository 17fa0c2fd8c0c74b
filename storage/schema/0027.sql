-- So that what is asked each hour, and of each person, does not take longer the more has happened.
CREATE INDEX notice_at ON notice (at);
CREATE INDEX claim_unsettled ON claim (person) WHERE state IN ('waiting', 'offered', 'held');
