-- Times are milliseconds since 1970-01-01T00:00:00Z. Ids are lower-case hyphenated UUIDs. Payloads and secrets are opaque here.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE system (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    address     TEXT NOT NULL,
    settings    TEXT NOT NULL,
    credentials BLOB NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;

-- The cursor has its own table: it moves every few seconds, a system's row hardly ever.
CREATE TABLE sweep (
    system TEXT NOT NULL PRIMARY KEY,
    cursor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE connection (
    id         TEXT NOT NULL PRIMARY KEY,
    system     TEXT NOT NULL REFERENCES system (id),
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    peer_node  TEXT,
    settings   TEXT NOT NULL,
    secrets    BLOB NOT NULL,
    revision   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- A tombstone does not hold its name.
CREATE UNIQUE INDEX connection_name ON connection (name) WHERE status <> 'removed';

CREATE TABLE rule_version (
    connection   TEXT NOT NULL REFERENCES connection (id),
    number       INTEGER NOT NULL,
    outgoing     TEXT NOT NULL,
    incoming     TEXT NOT NULL,
    author       TEXT NOT NULL,
    note         TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    PRIMARY KEY (connection, number)
) STRICT;

CREATE TABLE user (
    name          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token_hash BLOB NOT NULL PRIMARY KEY,
    user       TEXT NOT NULL REFERENCES user (name),
    csrf       TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_user ON session (user, expires_at);

CREATE TABLE api_token (
    token_hash BLOB NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE twin (
    id                TEXT NOT NULL PRIMARY KEY,
    connection        TEXT NOT NULL REFERENCES connection (id),
    system            TEXT NOT NULL REFERENCES system (id),
    local_issue_id    TEXT,
    local_issue_key   TEXT,
    remote_issue_key  TEXT,
    status            TEXT NOT NULL,
    step              TEXT NOT NULL,
    error             TEXT,
    state             TEXT NOT NULL,
    wake_at           INTEGER,
    -- Something came since the last claim, or the claim did not show all there was.
    woken             INTEGER NOT NULL DEFAULT 0,
    fence             INTEGER NOT NULL DEFAULT 0,
    lease_owner       TEXT,
    lease_until       INTEGER,
    -- The last message of the other side, by twin sequence, that is dealt with.
    consumed_sequence INTEGER NOT NULL DEFAULT 0,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX twin_issue ON twin (connection, local_issue_id) WHERE local_issue_id IS NOT NULL;
CREATE INDEX twin_system_issue ON twin (system, local_issue_id) WHERE local_issue_id IS NOT NULL;
CREATE INDEX twin_due ON twin (wake_at) WHERE status = 'running' AND wake_at IS NOT NULL;
CREATE INDEX twin_changed ON twin (connection, updated_at);

-- One hint reaches every twin of its issue, so an event's id is unique within its twin only.
CREATE TABLE event (
    position   INTEGER PRIMARY KEY AUTOINCREMENT,
    twin       TEXT NOT NULL REFERENCES twin (id),
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    trace      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER,
    -- A claim has handed it out.
    started    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (twin, id)
) STRICT;

CREATE INDEX event_order ON event (twin, position);

CREATE TABLE history (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    connection TEXT NOT NULL REFERENCES connection (id),
    twin       TEXT NOT NULL REFERENCES twin (id),
    at         INTEGER NOT NULL,
    step       TEXT NOT NULL,
    summary    TEXT NOT NULL,
    detail     TEXT,
    trace      TEXT
) STRICT;

CREATE INDEX history_connection ON history (connection, id);
CREATE INDEX history_twin ON history (twin, id);

CREATE TABLE mailbox (
    connection        TEXT NOT NULL REFERENCES connection (id),
    lane              TEXT NOT NULL,
    sent              INTEGER NOT NULL DEFAULT 0,
    sent_acknowledged INTEGER NOT NULL DEFAULT 0,
    received          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (connection, lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    connection       TEXT NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence INTEGER NOT NULL,
    payload          BLOB NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
) STRICT;

CREATE TABLE inbox (
    connection       TEXT NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence INTEGER NOT NULL,
    -- The twin in whose queue the message is; none when it waits to be handled without one.
    twin             TEXT REFERENCES twin (id),
    -- The twin that the message names, known or not.
    named_twin       TEXT,
    twin_sequence    INTEGER,
    payload          BLOB NOT NULL,
    signature        BLOB NOT NULL,
    plaintext_hash   BLOB NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
) STRICT;

CREATE UNIQUE INDEX inbox_twin ON inbox (twin, twin_sequence) WHERE twin IS NOT NULL;
CREATE INDEX inbox_unhandled ON inbox (connection, lane, mailbox_sequence) WHERE twin IS NULL;

-- What is kept of messages that are dealt with: enough to prove what the peer signed.
CREATE TABLE receipt (
    connection       TEXT NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence INTEGER NOT NULL,
    twin             TEXT,
    twin_sequence    INTEGER,
    signature        BLOB NOT NULL,
    plaintext_hash   BLOB NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
) STRICT;

CREATE TABLE blob (
    connection TEXT NOT NULL REFERENCES connection (id),
    remote_id  TEXT NOT NULL,
    twin       TEXT NOT NULL REFERENCES twin (id),
    received   INTEGER NOT NULL,
    total      INTEGER,
    sha256     TEXT,
    state      TEXT NOT NULL,
    detail     TEXT,
    PRIMARY KEY (connection, remote_id)
) STRICT;

CREATE INDEX blob_twin ON blob (twin);

CREATE TABLE blob_bytes (
    connection TEXT NOT NULL,
    remote_id  TEXT NOT NULL,
    start      INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (connection, remote_id, start),
    FOREIGN KEY (connection, remote_id) REFERENCES blob (connection, remote_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    twin     TEXT NOT NULL REFERENCES twin (id),
    work     TEXT NOT NULL,
    key      TEXT NOT NULL,
    answer   TEXT,
    UNIQUE (twin, work, key)
) STRICT;
