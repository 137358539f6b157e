-- Times are milliseconds since 1970-01-01T00:00:00Z. Payloads and secrets are opaque here. Only what PostgreSQL-compatible databases have
-- too: no sequences; what needs an order of its own counts under the lock of its twin.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE system (
    id          UUID NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    address     TEXT NOT NULL,
    settings    TEXT NOT NULL,
    credentials BYTEA NOT NULL,
    created_at  BIGINT NOT NULL
);

-- The cursor has its own table: it moves every few seconds, a system's row hardly ever.
CREATE TABLE sweep (
    system UUID NOT NULL PRIMARY KEY,
    cursor TEXT NOT NULL
);

CREATE TABLE connection (
    id         UUID NOT NULL PRIMARY KEY,
    system     UUID NOT NULL REFERENCES system (id),
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    peer_node  TEXT,
    settings   TEXT NOT NULL,
    secrets    BYTEA NOT NULL,
    revision   BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- A tombstone does not hold its name.
CREATE UNIQUE INDEX connection_name ON connection (name) WHERE status <> 'removed';

CREATE TABLE rule_version (
    connection   UUID NOT NULL REFERENCES connection (id),
    number       BIGINT NOT NULL,
    outgoing     TEXT NOT NULL,
    incoming     TEXT NOT NULL,
    author       TEXT NOT NULL,
    note         TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (connection, number)
);

CREATE TABLE console_user (
    name          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL,
    created_at    BIGINT NOT NULL
);

CREATE TABLE session (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    user_name  TEXT NOT NULL REFERENCES console_user (name),
    csrf       TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX session_of_user ON session (user_name, expires_at);

CREATE TABLE api_token (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE twin (
    id                UUID NOT NULL PRIMARY KEY,
    connection        UUID NOT NULL REFERENCES connection (id),
    system            UUID NOT NULL REFERENCES system (id),
    local_issue_id    TEXT,
    local_issue_key   TEXT,
    remote_issue_key  TEXT,
    status            TEXT NOT NULL,
    step              TEXT NOT NULL,
    error             TEXT,
    state             TEXT NOT NULL,
    wake_at           BIGINT,
    -- Something came since the last claim, or the claim did not show all there was.
    woken             BOOLEAN NOT NULL DEFAULT false,
    fence             BIGINT NOT NULL DEFAULT 0,
    lease_owner       TEXT,
    lease_until       BIGINT,
    -- The last message of the other side, by twin sequence, that is dealt with.
    consumed_sequence BIGINT NOT NULL DEFAULT 0,
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL
);

-- The issue of a stopped twin may get another one.
CREATE UNIQUE INDEX twin_issue ON twin (connection, local_issue_id)
    WHERE local_issue_id IS NOT NULL AND status <> 'stopped';
CREATE INDEX twin_system_issue ON twin (system, local_issue_id) WHERE local_issue_id IS NOT NULL;
CREATE INDEX twin_due ON twin (wake_at) WHERE status = 'running' AND wake_at IS NOT NULL;
CREATE INDEX twin_changed ON twin (connection, updated_at);

-- One hint reaches every twin of its issue, so an event's id is unique within its twin only.
CREATE TABLE event (
    twin       UUID NOT NULL REFERENCES twin (id),
    position   BIGINT NOT NULL,
    id         UUID NOT NULL,
    kind       TEXT NOT NULL,
    trace      UUID NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT,
    -- A claim has handed it out.
    started    BOOLEAN NOT NULL DEFAULT false,
    PRIMARY KEY (twin, position),
    UNIQUE (twin, id)
);

-- The number of a line grows within its twin, and with time within its connection.
CREATE TABLE history (
    id         BIGINT NOT NULL,
    connection UUID NOT NULL REFERENCES connection (id),
    twin       UUID NOT NULL REFERENCES twin (id),
    at         BIGINT NOT NULL,
    step       TEXT NOT NULL,
    summary    TEXT NOT NULL,
    detail     TEXT,
    trace      UUID,
    PRIMARY KEY (twin, id)
);

CREATE INDEX history_connection ON history (connection, id);

-- Two tables, since sending and receiving lock in a different order with twins.
CREATE TABLE mailbox_out (
    connection        UUID NOT NULL REFERENCES connection (id),
    lane              TEXT NOT NULL,
    sent              BIGINT NOT NULL DEFAULT 0,
    sent_acknowledged BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (connection, lane)
);

CREATE TABLE mailbox_in (
    connection UUID NOT NULL REFERENCES connection (id),
    lane       TEXT NOT NULL,
    received   BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (connection, lane)
);

CREATE TABLE outbox (
    connection       UUID NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence BIGINT NOT NULL,
    payload          BYTEA NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
);

CREATE TABLE inbox (
    connection       UUID NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence BIGINT NOT NULL,
    -- The twin in whose queue the message is; none when it waits to be handled without one.
    twin             UUID REFERENCES twin (id),
    -- The twin that the message names, known or not.
    named_twin       UUID,
    twin_sequence    BIGINT,
    payload          BYTEA NOT NULL,
    signature        BYTEA NOT NULL,
    plaintext_hash   BYTEA NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
);

CREATE UNIQUE INDEX inbox_twin ON inbox (twin, twin_sequence) WHERE twin IS NOT NULL;
CREATE INDEX inbox_unhandled ON inbox (connection, lane, mailbox_sequence) WHERE twin IS NULL;

-- What is kept of messages that are dealt with: enough to prove what the peer signed.
CREATE TABLE receipt (
    connection       UUID NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence BIGINT NOT NULL,
    twin             UUID,
    twin_sequence    BIGINT,
    signature        BYTEA NOT NULL,
    plaintext_hash   BYTEA NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
);

CREATE TABLE blob (
    connection UUID NOT NULL REFERENCES connection (id),
    remote_id  TEXT NOT NULL,
    twin       UUID NOT NULL REFERENCES twin (id),
    position   BIGINT NOT NULL,
    received   BIGINT NOT NULL,
    total      BIGINT,
    sha256     TEXT,
    state      TEXT NOT NULL,
    detail     TEXT,
    PRIMARY KEY (connection, remote_id)
);

CREATE INDEX blob_twin ON blob (twin);

CREATE TABLE blob_bytes (
    connection UUID NOT NULL,
    remote_id  TEXT NOT NULL,
    start      BIGINT NOT NULL,
    bytes      BYTEA NOT NULL,
    PRIMARY KEY (connection, remote_id, start),
    FOREIGN KEY (connection, remote_id) REFERENCES blob (connection, remote_id) ON DELETE CASCADE
);

CREATE TABLE journal (
    twin     UUID NOT NULL REFERENCES twin (id),
    work     TEXT NOT NULL,
    key      TEXT NOT NULL,
    -- The order of first intents within the work.
    position BIGINT NOT NULL,
    answer   TEXT,
    PRIMARY KEY (twin, work, key)
);

CREATE TABLE job (
    id          UUID NOT NULL PRIMARY KEY,
    connection  UUID NOT NULL REFERENCES connection (id),
    status      TEXT NOT NULL,
    state       TEXT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL
);

CREATE INDEX job_connection ON job (connection, created_at);
CREATE INDEX job_running ON job (updated_at) WHERE status = 'running';

-- Issues without a twin that changed and of which a trigger must be asked.
CREATE TABLE candidate (
    connection UUID NOT NULL REFERENCES connection (id),
    issue_id   TEXT NOT NULL,
    noted_at   BIGINT NOT NULL,
    PRIMARY KEY (connection, issue_id)
);

CREATE INDEX candidate_order ON candidate (connection, noted_at);
CREATE INDEX twin_creating ON twin (connection) WHERE local_issue_id IS NULL AND step = 'apply';
