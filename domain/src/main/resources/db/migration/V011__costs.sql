-- What paid tiers have cost, in US dollars, and what a district wants to spend at most.
CREATE TABLE cost_ledger (
    id          uuid PRIMARY KEY,
    district_id uuid           NOT NULL REFERENCES districts,
    job_id      uuid REFERENCES processing_jobs ON DELETE SET NULL,
    tier        text           NOT NULL CHECK (tier IN ('cloud_ocr', 'llm')),
    units       bigint         NOT NULL CHECK (units >= 0),
    unit        text           NOT NULL CHECK (unit IN ('page', 'input_token', 'output_token')),
    amount      numeric(12, 6) NOT NULL CHECK (amount >= 0),
    created_at  timestamptz    NOT NULL
);

CREATE INDEX costs_of_district ON cost_ledger (district_id, created_at);

CREATE TABLE budgets (
    district_id   uuid PRIMARY KEY REFERENCES districts ON DELETE CASCADE,
    version       bigint NOT NULL,
    -- None: as much as it takes.
    monthly_limit numeric(12, 2) CHECK (monthly_limit >= 0)
);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budgets
    FOR EACH ROW EXECUTE FUNCTION write_audit_log('version');
