-- What has been read, for those who upload the same bytes again. All that a new document needs of it stands here, so that
-- the document it was read from may go.
CREATE TABLE result_cache (
    district_id     uuid             NOT NULL REFERENCES districts ON DELETE CASCADE,
    content_hash    text             NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    -- The uploader's hint, which decides how a picture is read; empty without one.
    language        text             NOT NULL,
    engine_version  text             NOT NULL,
    draft           jsonb            NOT NULL,
    processing_tier text             NOT NULL CHECK (processing_tier IN ('text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person')),
    confidence      double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    kind            text             NOT NULL,
    page_count      integer          NOT NULL CHECK (page_count > 0),
    -- The images of the pages.
    pages           jsonb            NOT NULL,
    created_at      timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, content_hash, language, engine_version)
);

CREATE INDEX results_by_age ON result_cache (created_at);

-- Whether a job was given what another had read.
ALTER TABLE processing_jobs ADD COLUMN cached boolean NOT NULL DEFAULT false;
