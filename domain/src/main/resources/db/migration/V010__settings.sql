-- What a district has chosen; nothing where it goes by the installation's defaults.
CREATE TABLE district_settings (
    district_id    uuid PRIMARY KEY REFERENCES districts ON DELETE CASCADE,
    version        bigint      NOT NULL,
    acceptance     double precision CHECK (acceptance BETWEEN 0 AND 1),
    cloud_allowed  boolean     NOT NULL,
    originals_days integer CHECK (originals_days BETWEEN 1 AND 3650),
    jobs_days      integer CHECK (jobs_days BETWEEN 1 AND 3650),
    changed_at     timestamptz NOT NULL
);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON district_settings
    FOR EACH ROW EXECUTE FUNCTION write_audit_log('version', 'changed_at');

-- Whether a job has failed because every attempt did, for reasons that may lie with us: an administrator may replay it.
ALTER TABLE processing_jobs ADD COLUMN quarantined boolean NOT NULL DEFAULT false;
ALTER TABLE processing_jobs ADD CHECK (NOT quarantined OR status = 'failed');

CREATE INDEX jobs_quarantined ON processing_jobs (district_id, created_at) WHERE quarantined;
