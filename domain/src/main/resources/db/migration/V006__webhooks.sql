-- Where districts want to hear of what happens. Who signs needs the secret itself, not a hash: these columns are as
-- confidential as a password in plain text, and so are backups that hold them.
CREATE TABLE webhooks (
    id                    uuid PRIMARY KEY,
    district_id           uuid        NOT NULL REFERENCES districts,
    url                   text        NOT NULL CHECK (url ~ '^https?://'),
    description           text,
    event_types           jsonb       NOT NULL CHECK (event_types <> '[]' AND event_types <@
                              '["job.completed", "job.failed", "job.cancelled", "job.hitl_required"]'),
    secret                text        NOT NULL CHECK (secret LIKE 'whsec\_%'),
    previous_secret       text CHECK (previous_secret LIKE 'whsec\_%'),
    previous_secret_until timestamptz,
    -- Active as long as there is none.
    disabled_reason       text CHECK (disabled_reason IN ('switched_off', 'gone')),
    created_at            timestamptz NOT NULL,
    CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);

CREATE INDEX webhooks_of_district ON webhooks (district_id, created_at);

-- What they are told. The id is what the receiver knows a message by; the payload is text, so that every attempt sends the
-- same bytes.
CREATE TABLE webhook_deliveries (
    id              uuid PRIMARY KEY,
    district_id     uuid        NOT NULL REFERENCES districts,
    webhook_id      uuid        NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    event_type      text        NOT NULL CHECK (event_type IN ('job.completed', 'job.failed', 'job.cancelled',
                        'job.hitl_required', 'webhook.ping')),
    payload         text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    attempts        integer     NOT NULL CHECK (attempts >= 0),
    next_attempt_at timestamptz,
    lease_token     uuid,
    lease_until     timestamptz,
    status_code     integer,
    error           text CHECK (error IN ('unwanted_answer', 'timed_out', 'host_unknown', 'address_refused',
                        'tls_failed', 'connection_failed', 'webhook_disabled')),
    created_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    CHECK ((status = 'pending') = (next_attempt_at IS NOT NULL)),
    CHECK ((status = 'pending') = (ended_at IS NULL)),
    CHECK ((lease_token IS NULL) = (lease_until IS NULL))
);

CREATE INDEX deliveries_of_webhook ON webhook_deliveries (webhook_id, created_at);
CREATE INDEX deliveries_pending ON webhook_deliveries (webhook_id, next_attempt_at) WHERE status = 'pending';
CREATE INDEX deliveries_at_work ON webhook_deliveries (webhook_id) WHERE lease_token IS NOT NULL;
CREATE INDEX deliveries_by_age ON webhook_deliveries (created_at);
