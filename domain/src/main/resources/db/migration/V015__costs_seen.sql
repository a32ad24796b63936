-- Whose a line of the ledger is, and how long the call has taken; not known until it has ended.
ALTER TABLE cost_ledger
    ADD COLUMN school_id      uuid REFERENCES schools ON DELETE SET NULL,
    ADD COLUMN document_id    uuid REFERENCES documents ON DELETE SET NULL,
    ADD COLUMN latency_millis bigint CHECK (latency_millis >= 0),
    -- Lines of one call still count as one when it is gone with its job.
    DROP CONSTRAINT cost_ledger_call_id_fkey;

CREATE INDEX costs_of_school ON cost_ledger (school_id);
CREATE INDEX costs_of_document ON cost_ledger (document_id);

-- The share of the limit at which a district wants to be warned.
ALTER TABLE budgets ADD COLUMN warn_at double precision NOT NULL DEFAULT 0.8 CHECK (warn_at BETWEEN 0 AND 1);

-- What a district has been told of its budget: each once a month.
CREATE TABLE budget_notices (
    district_id uuid        NOT NULL REFERENCES districts ON DELETE CASCADE,
    month       date        NOT NULL CHECK (extract(day FROM month) = 1),
    state       text        NOT NULL CHECK (state IN ('warning', 'spent')),
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (district_id, month, state)
);

ALTER TABLE webhooks DROP CONSTRAINT webhooks_event_types_check;
ALTER TABLE webhooks ADD CONSTRAINT webhooks_event_types_check CHECK (event_types <> '[]' AND event_types <@
    '["job.completed", "job.failed", "job.cancelled", "job.hitl_required", "budget.warning", "budget.spent"]');
ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_event_type_check;
ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_event_type_check CHECK (event_type IN ('job.completed',
    'job.failed', 'job.cancelled', 'job.hitl_required', 'budget.warning', 'budget.spent', 'webhook.ping'));

ALTER TABLE district_settings
    ADD COLUMN escalation double precision CHECK (escalation BETWEEN 0 AND 1),
    ADD COLUMN mask_names boolean NOT NULL DEFAULT false;

-- Which readers a job has been with, and why each was left.
ALTER TABLE processing_jobs ADD COLUMN tiers jsonb NOT NULL DEFAULT '[]';
CREATE INDEX jobs_by_completion ON processing_jobs (district_id, completed_at) WHERE status = 'completed';
