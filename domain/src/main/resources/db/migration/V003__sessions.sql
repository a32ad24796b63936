-- Who is signed in. A session knows the newest of its refresh tokens and the one before it; refresh_tokens also knows
-- those that were used up long ago, so that one that comes back can be told from one that never was. Only hashes are
-- kept. An operator's rows belong to no district.

CREATE TABLE sessions (
    id             uuid PRIMARY KEY,
    district_id    uuid REFERENCES districts,
    user_id        uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    current_token  text        NOT NULL CHECK (current_token ~ '^[0-9a-f]{64}$'),
    previous_token text CHECK (previous_token ~ '^[0-9a-f]{64}$'),
    refreshed_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    revoked_at     timestamptz
);

CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_revoked ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE refresh_tokens (
    hash        text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    district_id uuid REFERENCES districts,
    session_id  uuid NOT NULL REFERENCES sessions ON DELETE CASCADE
);

CREATE INDEX tokens_of_session ON refresh_tokens (session_id);

-- Portals that call on their own behalf, with a secret of which only the hash is kept. Each acts as the user of its id,
-- whose password nobody knows.

ALTER TABLE users DROP CONSTRAINT users_role_check;
ALTER TABLE users ADD CONSTRAINT users_role_check
    CHECK (role IN ('teacher', 'reviewer', 'admin', 'operator', 'client'));

CREATE TABLE api_clients (
    id          uuid PRIMARY KEY REFERENCES users,
    district_id uuid        NOT NULL REFERENCES districts,
    name        text        NOT NULL,
    secret_hash text        NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
    scopes      text        NOT NULL CHECK (scopes ~ '^[a-z]+:[a-z]+( [a-z]+:[a-z]+)*$'),
    created_at  timestamptz NOT NULL,
    revoked_at  timestamptz
);

CREATE INDEX clients_of_district ON api_clients (district_id, created_at);
CREATE INDEX clients_revoked ON api_clients (revoked_at) WHERE revoked_at IS NOT NULL;

-- Accounts whose owners have not chosen a password yet, or shall choose another.

CREATE TABLE invitations (
    user_id     uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    district_id uuid REFERENCES districts,
    token_hash  text        NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    expires_at  timestamptz NOT NULL
);

-- Log-ins that were begun and have not succeeded. What was typed in as the account may be anything: only its hash is kept.
-- They matter for minutes, so that a crash may take them.

CREATE UNLOGGED TABLE log_in_attempts (
    id      uuid PRIMARY KEY,
    address text        NOT NULL,
    account text        NOT NULL CHECK (account ~ '^[0-9a-f]{64}$'),
    at      timestamptz NOT NULL
);

CREATE INDEX attempts_of_address ON log_in_attempts (address, at);
CREATE INDEX attempts_by_age ON log_in_attempts (at);
