-- What a reviewer sees of a task before opening its draft, judged when the task is opened.
ALTER TABLE hitl_tasks
    ADD COLUMN purpose    text    NOT NULL DEFAULT 'doubt' CHECK (purpose IN ('doubt', 'sample', 'blind')),
    -- The class as the sheet prints it.
    ADD COLUMN class_name text,
    ADD COLUMN blocks     integer NOT NULL DEFAULT 0 CHECK (blocks >= 0),
    -- The places in the draft, from 1, of the blocks that a person has to look at.
    ADD COLUMN doubtful   jsonb   NOT NULL DEFAULT '[]';

-- Of tasks that wait already all blocks are to be looked at.
SELECT set_config('bellgrid.district', '*', true);
UPDATE hitl_tasks t
   SET blocks = read.blocks,
       doubtful = (SELECT coalesce(jsonb_agg(position), '[]') FROM generate_series(1, read.blocks) AS position)
  FROM (SELECT id, jsonb_array_length(jsonb_path_query_array(draft, '$.timetables[*].blocks[*]')) AS blocks
          FROM processing_jobs
         WHERE draft IS NOT NULL) AS read
 WHERE read.id = t.job_id AND t.closed_at IS NULL;
SELECT set_config('bellgrid.district', '', true);

CREATE INDEX tasks_open ON hitl_tasks (district_id, urgency DESC, created_at) WHERE closed_at IS NULL;
CREATE INDEX tasks_settled ON hitl_tasks (assignee, closed_at) WHERE status = 'completed';

-- What a reviewer has made of a draft so far, as it was typed; it may break every rule. Goes when the task is closed.
CREATE TABLE hitl_work (
    task_id     uuid        NOT NULL REFERENCES hitl_tasks ON DELETE CASCADE,
    reviewer    uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    district_id uuid        NOT NULL REFERENCES districts,
    work        jsonb       NOT NULL,
    saved_at    timestamptz NOT NULL,
    PRIMARY KEY (task_id, reviewer)
);

-- How somebody wants the pages to be.
CREATE TABLE user_preferences (
    user_id     uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    -- None for operators.
    district_id uuid REFERENCES districts,
    preferences jsonb       NOT NULL,
    changed_at  timestamptz NOT NULL
);
