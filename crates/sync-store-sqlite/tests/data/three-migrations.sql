-- A database as a program with the first three migrations left it: one connection, three twins, a message on each way.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1164858469;
BEGIN TRANSACTION;
CREATE TABLE api_token (
    token_hash BLOB NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
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
CREATE TABLE blob_bytes (
    connection TEXT NOT NULL,
    remote_id  TEXT NOT NULL,
    start      INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (connection, remote_id, start),
    FOREIGN KEY (connection, remote_id) REFERENCES blob (connection, remote_id) ON DELETE CASCADE
) STRICT;
CREATE TABLE candidate (
    connection TEXT NOT NULL REFERENCES connection (id),
    issue_id   TEXT NOT NULL,
    noted_at   INTEGER NOT NULL,
    PRIMARY KEY (connection, issue_id)
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
INSERT INTO "connection" VALUES('00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000001','a to b','active',NULL,'{}',X'02',3,11);
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
INSERT INTO "event" VALUES(1,'00000000-0000-4000-8000-000000000011','00000000-0000-4000-8000-000000000021','changed','00000000-0000-4000-8000-000000000022',50,NULL,0);
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
INSERT INTO "history" VALUES(1,'00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000011',41,'export','told 1',NULL,NULL);
INSERT INTO "history" VALUES(2,'00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000012',42,'export','told 2',NULL,NULL);
INSERT INTO "history" VALUES(3,'00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000013',43,'export','told 3',NULL,NULL);
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
INSERT INTO "inbox" VALUES('00000000-0000-4000-8000-000000000002','messages',1,'00000000-0000-4000-8000-000000000011','00000000-0000-4000-8000-000000000011',2,X'61727269766564',X'03',X'04');
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
CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    twin     TEXT NOT NULL REFERENCES twin (id),
    work     TEXT NOT NULL,
    key      TEXT NOT NULL,
    answer   TEXT,
    UNIQUE (twin, work, key)
) STRICT;
CREATE TABLE mailbox (
    connection        TEXT NOT NULL REFERENCES connection (id),
    lane              TEXT NOT NULL,
    sent              INTEGER NOT NULL DEFAULT 0,
    sent_acknowledged INTEGER NOT NULL DEFAULT 0,
    received          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (connection, lane)
) STRICT, WITHOUT ROWID;
INSERT INTO "mailbox" VALUES('00000000-0000-4000-8000-000000000002','messages',2,1,1);
CREATE TABLE outbox (
    connection       TEXT NOT NULL REFERENCES connection (id),
    lane             TEXT NOT NULL,
    mailbox_sequence INTEGER NOT NULL,
    payload          BLOB NOT NULL,
    PRIMARY KEY (connection, lane, mailbox_sequence)
) STRICT;
INSERT INTO "outbox" VALUES('00000000-0000-4000-8000-000000000002','messages',2,X'7761697473');
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
INSERT INTO "rule_version" VALUES('00000000-0000-4000-8000-000000000002',1,'replica.summary = issue.summary','issue.summary = replica.summary','ann','first',12);
CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;
INSERT INTO "schema_migration" VALUES(1,'first','9f5c80a079cc2792c06f4c910b723962a6f40b2fb38f4426b7d6a91eaa04f300');
INSERT INTO "schema_migration" VALUES(2,'operations','9fbb29223f0612feddb794a27a52d59ca84618bfb2bb41d2afebbc6c7de33499');
INSERT INTO "schema_migration" VALUES(3,'candidates','aa24e99951ddf9e82ad11426342dc01dc390525dccec4097242f30cd26c3482b');
CREATE TABLE session (
    token_hash BLOB NOT NULL PRIMARY KEY,
    user       TEXT NOT NULL REFERENCES user (name),
    csrf       TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sweep (
    system TEXT NOT NULL PRIMARY KEY,
    cursor TEXT NOT NULL
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
INSERT INTO "system" VALUES('00000000-0000-4000-8000-000000000001','Jira','jira-cloud','https://a.example','{}',X'01',10);
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
INSERT INTO "twin" VALUES('00000000-0000-4000-8000-000000000011','00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000001','1','A-1','B-1','running','rest',NULL,'{"kept":true}',100,0,0,NULL,NULL,1,20,31);
INSERT INTO "twin" VALUES('00000000-0000-4000-8000-000000000012','00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000001','2','A-2','B-2','running','rest',NULL,'{"kept":true}',NULL,0,0,NULL,NULL,2,20,32);
INSERT INTO "twin" VALUES('00000000-0000-4000-8000-000000000013','00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000001','3','A-3','B-3','blocked','rest','{}','{"kept":true}',NULL,0,0,NULL,NULL,3,20,33);
CREATE TABLE user (
    name          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX connection_name ON connection (name) WHERE status <> 'removed';
CREATE INDEX session_user ON session (user, expires_at);
CREATE INDEX twin_system_issue ON twin (system, local_issue_id) WHERE local_issue_id IS NOT NULL;
CREATE INDEX twin_due ON twin (wake_at) WHERE status = 'running' AND wake_at IS NOT NULL;
CREATE INDEX twin_changed ON twin (connection, updated_at);
CREATE INDEX event_order ON event (twin, position);
CREATE INDEX history_connection ON history (connection, id);
CREATE INDEX history_twin ON history (twin, id);
CREATE UNIQUE INDEX inbox_twin ON inbox (twin, twin_sequence) WHERE twin IS NOT NULL;
CREATE INDEX inbox_unhandled ON inbox (connection, lane, mailbox_sequence) WHERE twin IS NULL;
CREATE INDEX blob_twin ON blob (twin);
CREATE UNIQUE INDEX twin_issue ON twin (connection, local_issue_id)
    WHERE local_issue_id IS NOT NULL AND status <> 'stopped';
CREATE INDEX job_connection ON job (connection, created_at);
CREATE INDEX job_running ON job (updated_at) WHERE status = 'running';
CREATE INDEX candidate_order ON candidate (connection, noted_at);
CREATE INDEX twin_creating ON twin (connection) WHERE local_issue_id IS NULL AND step = 'apply';
COMMIT;
