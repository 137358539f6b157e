-- What was added to a twin's state since it was stored whole.
CREATE TABLE twin_progress (
    twin     UUID NOT NULL REFERENCES twin (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    line     TEXT NOT NULL,
    PRIMARY KEY (twin, position)
);
