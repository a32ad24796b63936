-- What operators have told the whole installation to leave alone for a while: a stage takes no job, a tier is not called.
-- Whoever claims a job or books a call looks here, so that a pause takes effect at once and on every server.
CREATE TABLE pauses (
    id        uuid PRIMARY KEY,
    kind      text        NOT NULL CHECK (kind IN ('stage', 'tier')),
    name      text        NOT NULL,
    reason    text        NOT NULL,
    paused_by uuid REFERENCES users ON DELETE SET NULL,
    paused_at timestamptz NOT NULL,
    UNIQUE (kind, name)
);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON pauses
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();

-- The servers that run, one row for each start: renewed by themselves every few seconds, forgotten when they are not seen.
CREATE TABLE instances (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    version      text        NOT NULL,
    engine       text        NOT NULL,
    roles        jsonb       NOT NULL,
    started_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    readers      integer     NOT NULL,
    readers_busy integer     NOT NULL,
    at_work      integer     NOT NULL,
    broker       boolean     NOT NULL,
    open_tiers   jsonb       NOT NULL,
    -- Whether it has been told to take nothing new.
    drained      boolean     NOT NULL DEFAULT false
);

-- Of these only what operators do.
CREATE TRIGGER audit AFTER UPDATE ON instances
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '')
    EXECUTE FUNCTION write_audit_log('seen_at', 'readers_busy', 'at_work', 'broker', 'open_tiers');
