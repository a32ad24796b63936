-- A trigger without arguments has no list of them, not an empty one, and with nothing everything compares as unknown: changes
-- to districts, schools, accounts, clients, webhooks and blocks were not noted.

-- The arguments are the columns whose changes are of no interest.
CREATE OR REPLACE FUNCTION write_audit_log() RETURNS trigger
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
         WHERE before -> key IS DISTINCT FROM after -> key AND NOT key = ANY (coalesce(TG_ARGV, '{}'));
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
