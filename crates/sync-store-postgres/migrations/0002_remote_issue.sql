ALTER TABLE twin ADD COLUMN remote_issue_id TEXT;
CREATE INDEX twin_remote_id ON twin (connection, remote_issue_id) WHERE remote_issue_id IS NOT NULL;
CREATE INDEX twin_remote_key ON twin (connection, remote_issue_key) WHERE remote_issue_key IS NOT NULL;
