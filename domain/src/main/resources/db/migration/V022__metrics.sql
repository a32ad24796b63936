-- Since when a job is where it is, by the database's clock, and since when somebody waits for it: its upload, or when it was
-- begun anew. Of no interest to the audit log.
ALTER TABLE processing_jobs
    ADD COLUMN stage_since   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN awaited_since timestamptz NOT NULL DEFAULT now();

CREATE FUNCTION note_stage() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.stage_since := clock_timestamp();
    RETURN NEW;
END
$$;

CREATE TRIGGER stage_since BEFORE UPDATE ON processing_jobs
    FOR EACH ROW WHEN (OLD.revision <> NEW.revision) EXECUTE FUNCTION note_stage();

DROP TRIGGER audit ON processing_jobs;
CREATE TRIGGER audit AFTER UPDATE ON processing_jobs
    FOR EACH ROW WHEN (current_setting('bellgrid.actor', true) <> '')
    EXECUTE FUNCTION write_audit_log('revision', 'attempts', 'lease_token', 'lease_until', 'stage_millis', 'stage_since',
                                     'awaited_since');

-- Each run of a stage, and each answer of the API. Nothing refers from here to other tables: rows are written late, and
-- one whose job or district is gone by then must not keep out the others.
CREATE TABLE processing_metrics (
    at          timestamptz NOT NULL,
    district_id uuid        NOT NULL,
    job_id      uuid        NOT NULL,
    stage       text        NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('confident', 'doubtful', 'rejected', 'skipped', 'retried', 'lost')),
    millis      double precision NOT NULL CHECK (millis >= 0)
) PARTITION BY RANGE (at);

-- Without a district: what strangers and operators have asked.
CREATE TABLE api_metrics (
    at          timestamptz NOT NULL,
    district_id uuid,
    operation   text        NOT NULL,
    method      text        NOT NULL,
    status      smallint    NOT NULL,
    millis      double precision NOT NULL CHECK (millis >= 0)
) PARTITION BY RANGE (at);

-- Rows come in the order of time, so that an index of blocks does, which costs next to nothing.
CREATE INDEX processing_metrics_by_time ON processing_metrics USING brin (at);
CREATE INDEX api_metrics_by_time ON api_metrics USING brin (at);

-- The same by the hour.
CREATE TABLE processing_metrics_hourly (
    hour         timestamptz NOT NULL,
    district_id  uuid        NOT NULL,
    stage        text        NOT NULL,
    count        bigint      NOT NULL,
    mean_millis  double precision NOT NULL,
    p95_millis   double precision NOT NULL,
    success_rate double precision NOT NULL CHECK (success_rate BETWEEN 0 AND 1),
    PRIMARY KEY (hour, district_id, stage)
) PARTITION BY RANGE (hour);

CREATE TABLE api_metrics_hourly (
    hour         timestamptz NOT NULL,
    district_id  uuid,
    operation    text        NOT NULL,
    method       text        NOT NULL,
    count        bigint      NOT NULL,
    mean_millis  double precision NOT NULL,
    p95_millis   double precision NOT NULL,
    success_rate double precision NOT NULL CHECK (success_rate BETWEEN 0 AND 1)
) PARTITION BY RANGE (hour);

CREATE INDEX api_metrics_hourly_by_hour ON api_metrics_hourly (hour, operation);

-- Makes the partition of a month (UTC) of each of these tables, where it is not there yet. The application may not make
-- tables; it may call this.
CREATE FUNCTION make_metrics_partitions(of_day timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp SET lock_timeout = '5s'
AS $$
DECLARE
    first_day timestamp := date_trunc('month', of_day AT TIME ZONE 'UTC');
    series    text;
    part      text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('metrics partitions'));
    FOREACH series IN ARRAY ARRAY['processing_metrics', 'api_metrics', 'processing_metrics_hourly', 'api_metrics_hourly']
    LOOP
        part := series || to_char(first_day, '_YYYY_MM');
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', part, series,
                       first_day AT TIME ZONE 'UTC', (first_day + interval '1 month') AT TIME ZONE 'UTC');
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
        EXECUTE format('CREATE POLICY own_district ON %I USING (works_for(district_id))', part);
    END LOOP;
END
$$;

-- Drops a table's partitions all of whose rows are older; those of yesterday stay in any case. Returns how many.
CREATE FUNCTION drop_metrics_partitions(series text, before timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp SET lock_timeout = '5s'
AS $$
DECLARE
    part    regclass;
    dropped integer := 0;
BEGIN
    IF series NOT IN ('processing_metrics', 'api_metrics', 'processing_metrics_hourly', 'api_metrics_hourly') THEN
        RAISE EXCEPTION '% has no partitions of a month', series;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('metrics partitions'));
    FOR part IN
        SELECT inhrelid::regclass
          FROM pg_inherits
         WHERE inhparent = series::regclass
           AND (to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC'
                   <= least(before, now() - interval '1 day')
    LOOP
        EXECUTE format('DROP TABLE %s', part);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END
$$;

SELECT make_metrics_partitions(now()), make_metrics_partitions(now() + interval '1 month');
