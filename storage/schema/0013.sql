-- Tables that somebody sent to be imported. The file is never kept: its rows are, until they are done with.
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person,
    chat INTEGER REFERENCES chat, -- where it was sent; NULL: on the command line
    team INTEGER NOT NULL REFERENCES team, -- whose a row is that names no team
    what TEXT, -- NULL: its header is to tell
    header TEXT NOT NULL DEFAULT '[]', -- as it stood in the file
    document TEXT, -- where the platform keeps the file, until it is read
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'shown', 'done', 'undone', 'dropped')),
    tries INTEGER NOT NULL DEFAULT 0,
    keep_until INTEGER -- when its rows are erased; NULL: there are none
) STRICT;
CREATE INDEX import_sent ON import (id) WHERE state = 'sent';
CREATE INDEX import_kept ON import (keep_until) WHERE keep_until IS NOT NULL;

CREATE TABLE import_row (
    import INTEGER NOT NULL REFERENCES import,
    row INTEGER NOT NULL, -- as the file counts them
    becomes TEXT NOT NULL CHECK (becomes IN ('new', 'changed', 'same', 'double', 'wrong')),
    target INTEGER,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    remarks TEXT NOT NULL,
    cells TEXT NOT NULL, -- as they stood in the file
    PRIMARY KEY (import, row)
) STRICT;
