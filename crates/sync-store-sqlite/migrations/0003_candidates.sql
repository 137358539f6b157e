-- Issues without a twin that changed and of which a trigger must be asked.
CREATE TABLE candidate (
    connection TEXT NOT NULL REFERENCES connection (id),
    issue_id   TEXT NOT NULL,
    noted_at   INTEGER NOT NULL,
    PRIMARY KEY (connection, issue_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX candidate_order ON candidate (connection, noted_at);
CREATE INDEX twin_creating ON twin (connection) WHERE local_issue_id IS NULL AND step = 'apply';
