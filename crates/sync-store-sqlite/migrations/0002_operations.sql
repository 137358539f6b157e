-- The issue of a stopped twin may get another one.
DROP INDEX twin_issue;
CREATE UNIQUE INDEX twin_issue ON twin (connection, local_issue_id)
    WHERE local_issue_id IS NOT NULL AND status <> 'stopped';

CREATE TABLE job (
    id          TEXT NOT NULL PRIMARY KEY,
    connection  TEXT NOT NULL REFERENCES connection (id),
    status      TEXT NOT NULL,
    state       TEXT NOT NULL,
    lease_owner TEXT,
    lease_until INTEGER,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX job_connection ON job (connection, created_at);
CREATE INDEX job_running ON job (updated_at) WHERE status = 'running';
