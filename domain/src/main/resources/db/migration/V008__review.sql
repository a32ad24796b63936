-- Who settles a draft, for how long nobody else may, and what came of it.
ALTER TABLE hitl_tasks ADD COLUMN assignee uuid REFERENCES users ON DELETE SET NULL;
ALTER TABLE hitl_tasks ADD COLUMN claimed_at timestamptz;
ALTER TABLE hitl_tasks ADD COLUMN claimed_until timestamptz;
ALTER TABLE hitl_tasks ADD COLUMN closed_at timestamptz;
ALTER TABLE hitl_tasks ADD COLUMN review_notes text NOT NULL DEFAULT '';
ALTER TABLE hitl_tasks ADD CHECK ((claimed_until IS NOT NULL) = (status IN ('assigned', 'in_progress')));
ALTER TABLE hitl_tasks ADD CHECK ((closed_at IS NOT NULL) = (status IN ('completed', 'cancelled')));
-- Orders tasks by their priority: the most urgent has the greatest.
ALTER TABLE hitl_tasks ADD COLUMN urgency smallint NOT NULL GENERATED ALWAYS AS
    (CASE priority WHEN 'urgent' THEN 3 WHEN 'high' THEN 2 WHEN 'normal' THEN 1 ELSE 0 END) STORED;

CREATE INDEX tasks_claimed ON hitl_tasks (claimed_until) WHERE claimed_until IS NOT NULL;

-- What reviewers changed in what the machine had read: from it is learned where it errs.
CREATE TABLE corrections (
    id          uuid PRIMARY KEY,
    district_id uuid        NOT NULL REFERENCES districts,
    task_id     uuid        NOT NULL REFERENCES hitl_tasks ON DELETE CASCADE,
    reviewer    uuid REFERENCES users ON DELETE SET NULL,
    -- The block's place in the draft, from 1; none for a block that the machine had missed.
    position    integer CHECK (position > 0),
    read        jsonb,
    settled     jsonb,
    at          timestamptz NOT NULL,
    CHECK ((read IS NULL) = (position IS NULL)),
    CHECK (read IS NOT NULL OR settled IS NOT NULL)
);

CREATE INDEX corrections_of_task ON corrections (task_id);
