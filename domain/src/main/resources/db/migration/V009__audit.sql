-- Who has changed what, and when: written by the database itself in the transaction of the change, whatever code has made
-- it. Which fields have changed is noted and not what stood in them, so that nothing personal stays here that has been
-- erased elsewhere. Every entry's hash covers the one before it in the same district, so that none can be changed or taken
-- out of the middle unnoticed; the application may read and nothing else (afterMigrate).
CREATE TABLE audit_logs (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Whose; none for what belongs to the whole installation. No reference: an entry outlives what it speaks of.
    district_id   uuid,
    created_at    timestamptz NOT NULL,
    -- The user or client; none for the pipeline and its upkeep.
    actor         uuid,
    action        text        NOT NULL CHECK (action IN ('created', 'changed', 'deleted')),
    entity        text        NOT NULL,
    entity_id     uuid        NOT NULL,
    fields        jsonb       NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL
);

CREATE INDEX audit_of_district ON audit_logs ((coalesce(district_id, '00000000-0000-0000-0000-000000000000')), id);
CREATE INDEX audit_by_age ON audit_logs (created_at);

CREATE FUNCTION audit_hash(entry audit_logs) RETURNS text
    LANGUAGE sql STABLE
    RETURN encode(sha256(convert_to(jsonb_build_array(
        entry.previous_hash, entry.district_id, extract(epoch FROM entry.created_at), entry.actor, entry.action,
        entry.entity, entry.entity_id, entry.fields)::text, 'UTF8')), 'hex');

-- The arguments are the columns whose changes are of no interest.
CREATE FUNCTION write_audit_log() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp
AS $$
DECLARE
    before jsonb := to_jsonb(OLD);
    after jsonb := to_jsonb(NEW);
    present jsonb := coalesce(after, before);
    entry audit_logs;
BEGIN
    entry.fields := '[]';
    IF TG_OP = 'UPDATE' THEN
        SELECT coalesce(jsonb_agg(key ORDER BY key), '[]') INTO entry.fields
          FROM jsonb_object_keys(present) AS key
         WHERE before -> key IS DISTINCT FROM after -> key AND NOT key = ANY (TG_ARGV);
        IF entry.fields = '[]' THEN
            RETURN NULL;
        END IF;
    END IF;
    entry.action := CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END;
    entry.entity := TG_TABLE_NAME;
    entry.entity_id := coalesce(present ->> 'id', present ->> 'district_id');
    entry.district_id := CASE TG_TABLE_NAME WHEN 'districts' THEN present ->> 'id' ELSE present ->> 'district_id' END;
    entry.created_at := clock_timestamp();
    -- Who signs in is nobody yet.
    entry.actor := coalesce(nullif(current_setting('bellgrid.actor', true), ''),
                            CASE TG_TABLE_NAME WHEN 'sessions' THEN present ->> 'user_id' END);
    PERFORM hold_order(entry.district_id);
    SELECT hash INTO entry.previous_hash
      FROM audit_logs
     WHERE coalesce(district_id, '00000000-0000-0000-0000-000000000000')
               = coalesce(entry.district_id, '00000000-0000-0000-0000-000000000000')
     ORDER BY id DESC LIMIT 1;
    entry.previous_hash := coalesce(entry.previous_hash, '');
    INSERT INTO audit_logs (district_id, created_at, actor, action, entity, entity_id, fields, previous_hash, hash)
    VALUES (entry.district_id, entry.created_at, entry.actor, entry.action, entry.entity, entry.entity_id, entry.fields,
            entry.previous_hash, audit_hash(entry));
    RETURN NULL;
END
$$;

-- Deletes what has been kept long enough, from the beginning of the chain on.
CREATE FUNCTION forget_audit_logs(before timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp
AS $$
    DELETE FROM audit_logs WHERE created_at < least(before, now() - interval '30 days');
$$;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON districts
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON schools
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON users
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON api_clients
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON sessions
    FOR EACH ROW EXECUTE FUNCTION write_audit_log('current_token', 'previous_token', 'refreshed_at', 'expires_at');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON documents
    FOR EACH ROW EXECUTE FUNCTION write_audit_log('kind', 'page_count');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON timetables
    FOR EACH ROW EXECUTE FUNCTION write_audit_log('version', 'changed_at');

-- Of these only what people and portals do: the pipeline's steps are in the jobs' own history.
CREATE TRIGGER audit_new AFTER INSERT ON timeblocks
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '') EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER UPDATE OR DELETE ON timeblocks
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '') EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER audit AFTER UPDATE ON processing_jobs
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '')
    EXECUTE FUNCTION write_audit_log('revision', 'attempts', 'lease_token', 'lease_until', 'stage_millis');
CREATE TRIGGER audit AFTER UPDATE ON hitl_tasks
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '')
    EXECUTE FUNCTION write_audit_log('claimed_at', 'claimed_until');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON webhooks
    FOR EACH ROW EXECUTE FUNCTION write_audit_log();
