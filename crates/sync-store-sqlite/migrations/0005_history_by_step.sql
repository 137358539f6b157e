CREATE INDEX history_step ON history (step, id);
CREATE INDEX history_at ON history (at);
