-- What is said of an event, as it was said, to those who hear of it live and to those who come late.
ALTER TABLE job_events ADD COLUMN data jsonb NOT NULL;
ALTER TABLE job_events DROP CONSTRAINT job_events_type_check;
ALTER TABLE job_events ADD CONSTRAINT job_events_type_check
    CHECK (type IN ('job:status', 'job:completed', 'job:failed', 'job:hitl_required', 'hitl:task'));

CREATE INDEX events_of_district ON job_events (district_id, id);

-- Lets nobody else write an event or an audit entry of a district until the transaction ends, so that those become visible
-- in the order of their ids. One lock for both, since many transactions write both, in either order.
CREATE FUNCTION hold_order(district uuid) RETURNS void
    LANGUAGE sql
    RETURN pg_advisory_xact_lock(hashtext('order'), hashtext(coalesce(district::text, '')));
