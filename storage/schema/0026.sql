-- An import is kept in slices, so that others are answered meanwhile; what each row became is noted beside the rows.
CREATE TABLE import_made (
    import INTEGER NOT NULL REFERENCES import,
    row INTEGER NOT NULL,
    target INTEGER NOT NULL,
    PRIMARY KEY (import, row)
) STRICT, WITHOUT ROWID;

ALTER TABLE import ADD COLUMN agreed_at INTEGER; -- since when its rows are being kept; NULL: they are not
CREATE INDEX import_agreed ON import (agreed_at) WHERE agreed_at IS NOT NULL;
