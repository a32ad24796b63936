-- Whose data it is.

CREATE TABLE districts (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE schools (
    id          uuid PRIMARY KEY,
    district_id uuid        NOT NULL REFERENCES districts,
    name        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX schools_of_district ON schools (district_id);

-- An operator belongs to the whole installation, everybody else to a district.
CREATE TABLE users (
    id            uuid PRIMARY KEY,
    district_id   uuid REFERENCES districts,
    school_id     uuid REFERENCES schools,
    email         text        NOT NULL,
    password_hash text        NOT NULL,
    first_name    text        NOT NULL,
    last_name     text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('teacher', 'reviewer', 'admin', 'operator')),
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CHECK ((role = 'operator') = (district_id IS NULL))
);

CREATE UNIQUE INDEX users_by_email ON users (lower(email));

-- What was uploaded.

CREATE TABLE documents (
    id           uuid PRIMARY KEY,
    district_id  uuid        NOT NULL REFERENCES districts,
    school_id    uuid REFERENCES schools,
    uploaded_by  uuid REFERENCES users,
    content_hash text        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    size_bytes   bigint      NOT NULL CHECK (size_bytes > 0),
    file_name    text        NOT NULL,
    name         text,
    class_name   text,
    term         text,
    year         text,
    language     text,
    priority     text        NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    kind         text CHECK (kind IN ('png', 'jpeg', 'tiff', 'webp', 'bmp', 'pdf', 'docx', 'xlsx', 'csv', 'html')),
    page_count   integer CHECK (page_count > 0),
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX documents_of_district ON documents (district_id, created_at);

CREATE TABLE document_pages (
    document_id  uuid    NOT NULL REFERENCES documents ON DELETE CASCADE,
    number       integer NOT NULL CHECK (number > 0),
    district_id  uuid    NOT NULL REFERENCES districts,
    width_px     integer NOT NULL CHECK (width_px > 0),
    height_px    integer NOT NULL CHECK (height_px > 0),
    content_hash text    NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (document_id, number)
);

-- The way of a document.

CREATE TABLE processing_jobs (
    id              uuid PRIMARY KEY,
    district_id     uuid        NOT NULL REFERENCES districts,
    document_id     uuid        NOT NULL REFERENCES documents ON DELETE CASCADE,
    priority        text        NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    status          text        NOT NULL CHECK (status IN ('pending', 'classifying', 'preprocessing', 'ocr',
                        'llm_processing', 'validating', 'hitl_pending', 'hitl_in_progress', 'completed', 'failed',
                        'cancelled')),
    stage           text        NOT NULL CHECK (stage IN ('classification', 'preprocessing', 'ocr', 'ocr_cloud', 'llm',
                        'validation', 'review', 'notification', 'done')),
    revision        integer     NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    retry_count     integer     NOT NULL DEFAULT 0,
    lease_token     uuid,
    lease_until     timestamptz,
    draft           jsonb,
    confidence      double precision CHECK (confidence BETWEEN 0 AND 1),
    processing_tier text CHECK (processing_tier IN ('text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person')),
    error_code      text,
    error_detail    text,
    -- Why nothing can be read on a picture, so that whoever sent it hears what to do about it.
    picture_flaw    text CHECK (picture_flaw IN ('small', 'cut_off', 'glare', 'blur', 'unclear')),
    stage_millis    jsonb       NOT NULL DEFAULT '{}',
    created_at      timestamptz NOT NULL DEFAULT now(),
    started_at      timestamptz,
    completed_at    timestamptz,
    CHECK ((lease_token IS NULL) = (lease_until IS NULL)),
    CHECK ((status = 'failed') = (error_code IS NOT NULL))
);

CREATE INDEX jobs_of_district ON processing_jobs (district_id, created_at);
CREATE INDEX jobs_of_document ON processing_jobs (document_id);
CREATE INDEX jobs_on_their_way ON processing_jobs (lease_until) WHERE stage NOT IN ('review', 'done');

CREATE TABLE job_events (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district_id uuid        NOT NULL REFERENCES districts,
    job_id      uuid        NOT NULL REFERENCES processing_jobs ON DELETE CASCADE,
    type        text        NOT NULL CHECK (type IN ('job:status', 'job:completed', 'job:failed', 'job:hitl_required')),
    status      text        NOT NULL,
    stage       text        NOT NULL,
    reason      text,
    at          timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX events_of_job ON job_events (job_id, id);

-- Wake-up calls that the broker must get: written with the job, sent after the commit. One a job and revision;
-- sent again, with another count, when the job does not move.
CREATE TABLE outbox (
    id          uuid PRIMARY KEY,
    district_id uuid        NOT NULL REFERENCES districts,
    job_id      uuid        NOT NULL REFERENCES processing_jobs ON DELETE CASCADE,
    stage       text        NOT NULL,
    revision    integer     NOT NULL,
    priority    smallint    NOT NULL CHECK (priority BETWEEN 0 AND 9),
    due_at      timestamptz NOT NULL DEFAULT now(),
    sent_at     timestamptz,
    sends       integer     NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (job_id, revision)
);

CREATE INDEX outbox_unsent ON outbox (due_at) WHERE sent_at IS NULL;

-- What is published.

CREATE TABLE timetables (
    id              uuid PRIMARY KEY,
    district_id     uuid        NOT NULL REFERENCES districts,
    document_id     uuid REFERENCES documents ON DELETE SET NULL,
    job_id          uuid REFERENCES processing_jobs ON DELETE SET NULL,
    ordinal         integer     NOT NULL,
    name            text        NOT NULL,
    teacher         text,
    class_name      text,
    term            text,
    year            text,
    week_start_date date,
    valid_from      date,
    valid_to        date,
    status          text        NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (job_id, ordinal)
);

CREATE INDEX timetables_of_district ON timetables (district_id, created_at);

CREATE TABLE timeblocks (
    id           uuid PRIMARY KEY,
    district_id  uuid    NOT NULL REFERENCES districts,
    timetable_id uuid    NOT NULL REFERENCES timetables ON DELETE CASCADE,
    ordinal      integer NOT NULL,
    name         text    NOT NULL,
    day_of_week  text CHECK (day_of_week IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
                     'sunday')),
    date         date,
    week         text CHECK (week IN ('a', 'b')),
    start_time   time,
    end_time     time,
    period       text,
    notes        text    NOT NULL DEFAULT '',
    color        text CHECK (color ~ '^#[0-9a-f]{6}$'),
    confidence   double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    evidence     jsonb   NOT NULL,
    flags        jsonb   NOT NULL DEFAULT '[]',
    UNIQUE (timetable_id, ordinal),
    CHECK (day_of_week IS NOT NULL OR date IS NOT NULL),
    CHECK (start_time IS NOT NULL OR period IS NOT NULL),
    CHECK (start_time < end_time)
);

-- What a person decides.

CREATE TABLE hitl_tasks (
    id          uuid PRIMARY KEY,
    district_id uuid        NOT NULL REFERENCES districts,
    job_id      uuid        NOT NULL REFERENCES processing_jobs ON DELETE CASCADE,
    status      text        NOT NULL CHECK (status IN ('pending', 'assigned', 'in_progress', 'completed', 'cancelled')),
    priority    text        NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    reason      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX one_open_task_a_job ON hitl_tasks (job_id) WHERE status NOT IN ('completed', 'cancelled');
CREATE INDEX tasks_of_district ON hitl_tasks (district_id, status);
