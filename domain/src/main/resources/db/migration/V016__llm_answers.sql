-- What language models have answered, so that the same question about the same document is paid once.
CREATE TABLE llm_answers (
    district_id   uuid        NOT NULL REFERENCES districts ON DELETE CASCADE,
    -- Of the original bytes.
    document_hash text        NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
    -- Of all that was asked.
    prompt_hash   text        NOT NULL CHECK (prompt_hash ~ '^[0-9a-f]{64}$'),
    answer        text        NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (district_id, document_hash, prompt_hash)
);

CREATE INDEX llm_answers_by_age ON llm_answers (created_at);
