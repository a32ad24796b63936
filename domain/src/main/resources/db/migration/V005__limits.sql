-- Answers that have been given, for clients that ask again because an answer got lost.
CREATE TABLE idempotency_keys (
    district_id  uuid        NOT NULL REFERENCES districts,
    caller       uuid        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    request_hash text        NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
    -- Written in the transaction that has written the row: nobody else ever sees a row without one.
    answer       jsonb,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- How often somebody has asked in a stretch of time. Not worth a log: after a crash everybody begins anew.
CREATE UNLOGGED TABLE rate_counters (
    subject      text        NOT NULL,
    quota        text        NOT NULL,
    window_start timestamptz NOT NULL,
    requests     integer     NOT NULL,
    PRIMARY KEY (subject, quota, window_start)
);
