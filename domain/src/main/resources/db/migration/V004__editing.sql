-- What a person has written was read nowhere.
ALTER TABLE timeblocks ALTER COLUMN evidence DROP NOT NULL;

-- When a person has changed it last.
ALTER TABLE timetables ADD COLUMN changed_at timestamptz;

CREATE INDEX timetables_of_document ON timetables (document_id);

-- Whether a blob is still needed.
CREATE INDEX documents_by_content ON documents (content_hash);
CREATE INDEX pages_by_content ON document_pages (content_hash);
