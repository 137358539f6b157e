-- States are large and rows of twins change often: a claim, a lease or a hint must not write the whole state again.
CREATE TABLE twin_state (
    twin  TEXT NOT NULL PRIMARY KEY REFERENCES twin (id) ON DELETE CASCADE,
    state TEXT NOT NULL
) STRICT;

INSERT INTO twin_state (twin, state) SELECT id, state FROM twin;
ALTER TABLE twin DROP COLUMN state;

-- What was added to a state since it was stored whole.
CREATE TABLE twin_progress (
    twin     TEXT NOT NULL REFERENCES twin (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line     TEXT NOT NULL,
    PRIMARY KEY (twin, position)
) STRICT;
