-- A page's smaller image, which screens are quick to show; none of pages from before there were any.
ALTER TABLE document_pages ADD COLUMN preview_hash text CHECK (preview_hash ~ '^[0-9a-f]{64}$');

CREATE INDEX previews_by_content ON document_pages (preview_hash);
