-- Who was seen in which group of a team: whoever leaves one of several is a member through the others.
CREATE TABLE presence (
    chat INTEGER NOT NULL REFERENCES chat,
    person INTEGER NOT NULL REFERENCES person,
    PRIMARY KEY (person, chat)
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_in_chat ON presence (chat);
