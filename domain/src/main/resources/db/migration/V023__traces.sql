-- The span from which each goes on, whoever does that and after whatever crash, as W3C Trace Context writes it: traceparent
-- and, after a space, tracestate. None: nothing was traced.
ALTER TABLE processing_jobs ADD COLUMN trace text;
ALTER TABLE outbox ADD COLUMN trace text;
ALTER TABLE webhook_deliveries ADD COLUMN trace text;

-- As before, but for the trace, which says nothing that anybody has done.
DROP TRIGGER audit ON processing_jobs;
CREATE TRIGGER audit AFTER UPDATE ON processing_jobs
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '')
    EXECUTE FUNCTION write_audit_log('revision', 'attempts', 'lease_token', 'lease_until', 'stage_millis', 'trace');
