-- A person looks at some of what nobody doubted, so that it is known how much of it is right.
ALTER TABLE district_settings
    ADD COLUMN sample_share double precision CHECK (sample_share BETWEEN 0 AND 1),
    ADD COLUMN double_share double precision CHECK (double_share BETWEEN 0 AND 1);

-- Of a blind task, the sample that somebody else looks at.
ALTER TABLE hitl_tasks ADD COLUMN twin uuid REFERENCES hitl_tasks ON DELETE CASCADE;
ALTER TABLE hitl_tasks ADD CHECK (purpose = 'blind' OR twin IS NULL);
CREATE UNIQUE INDEX tasks_by_twin ON hitl_tasks (twin) WHERE twin IS NOT NULL;
DROP INDEX one_open_task_a_job;
CREATE UNIQUE INDEX one_open_task_a_job ON hitl_tasks (job_id, purpose) WHERE status NOT IN ('completed', 'cancelled');

-- How a settled draft compares with what the machine had read.
ALTER TABLE hitl_tasks
    ADD COLUMN unchanged integer CHECK (unchanged >= 0),
    ADD COLUMN changed   integer CHECK (changed >= 0),
    ADD COLUMN missed    integer CHECK (missed >= 0),
    ADD COLUMN invented  integer CHECK (invented >= 0),
    ADD CHECK (num_nulls(unchanged, changed, missed, invented) IN (0, 4));

-- Of a correction also what the machine knew, so that a vocabulary and the calibration can be learned from it.
ALTER TABLE corrections
    ADD COLUMN kind       text NOT NULL GENERATED ALWAYS AS
        (CASE WHEN read IS NULL THEN 'missed' WHEN settled IS NULL THEN 'invented' ELSE 'changed' END) STORED,
    ADD COLUMN school_id  uuid REFERENCES schools ON DELETE SET NULL,
    ADD COLUMN tier       text CHECK (tier IN ('text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person')),
    ADD COLUMN confidence double precision CHECK (confidence BETWEEN 0 AND 1),
    ADD COLUMN flags      jsonb NOT NULL DEFAULT '[]';

CREATE INDEX corrections_of_school ON corrections (school_id, at);

-- What a second look has found: counts, which outlive the task.
CREATE TABLE accuracy (
    task_id        uuid PRIMARY KEY,
    district_id    uuid        NOT NULL REFERENCES districts,
    at             timestamptz NOT NULL,
    -- The dearest that has read any of the document.
    tier           text        NOT NULL CHECK (tier IN ('text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person')),
    blocks_right   integer     NOT NULL CHECK (blocks_right >= 0),
    wrong          integer     NOT NULL CHECK (wrong >= 0),
    missed         integer     NOT NULL CHECK (missed >= 0),
    invented       integer     NOT NULL CHECK (invented >= 0),
    document_right boolean     NOT NULL GENERATED ALWAYS AS (wrong + missed + invented = 0) STORED
);

CREATE INDEX accuracy_of_district ON accuracy (district_id, at);

-- Whether two people who have looked at the same draft say the same of it.
CREATE TABLE agreement (
    task_id      uuid PRIMARY KEY,
    district_id  uuid        NOT NULL REFERENCES districts,
    at           timestamptz NOT NULL,
    blocks       integer     NOT NULL CHECK (blocks >= 0),
    agreed       integer     NOT NULL CHECK (agreed BETWEEN 0 AND blocks),
    -- Of the blocks that the machine had read: which of the two find them right.
    both_right   integer     NOT NULL CHECK (both_right >= 0),
    first_alone  integer     NOT NULL CHECK (first_alone >= 0),
    second_alone integer     NOT NULL CHECK (second_alone >= 0),
    neither      integer     NOT NULL CHECK (neither >= 0)
);

CREATE INDEX agreement_of_district ON agreement (district_id, at);
