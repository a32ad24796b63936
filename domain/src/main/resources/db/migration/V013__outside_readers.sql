-- What the engine has seen of a document that it is not sure of, for the readers that come after it.
CREATE TABLE seen_documents (
    job_id      uuid PRIMARY KEY REFERENCES processing_jobs ON DELETE CASCADE,
    district_id uuid  NOT NULL REFERENCES districts,
    seen        bytea NOT NULL
);

-- Each call that costs money, written down before it is made, and its answer before it is used: whatever ends in
-- between, none is made twice.
CREATE TABLE paid_calls (
    id           uuid PRIMARY KEY,
    district_id  uuid        NOT NULL REFERENCES districts,
    job_id       uuid        NOT NULL REFERENCES processing_jobs ON DELETE CASCADE,
    tier         text        NOT NULL CHECK (tier IN ('cloud_ocr', 'llm')),
    -- Of what is asked.
    content_hash text        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    asked_at     timestamptz NOT NULL,
    answer       bytea,
    fault        text,
    ended_at     timestamptz,
    UNIQUE (job_id, tier, content_hash),
    CHECK ((ended_at IS NULL) = (answer IS NULL AND fault IS NULL)),
    CHECK (answer IS NULL OR fault IS NULL)
);

ALTER TABLE cost_ledger ADD COLUMN call_id uuid REFERENCES paid_calls ON DELETE SET NULL;

CREATE INDEX costs_of_call ON cost_ledger (call_id);
