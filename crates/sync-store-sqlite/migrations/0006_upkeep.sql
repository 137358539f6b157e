CREATE INDEX twin_status ON twin (connection, status);
CREATE INDEX twin_blocked ON twin (updated_at) WHERE status = 'blocked';
CREATE INDEX event_created ON event (created_at);
