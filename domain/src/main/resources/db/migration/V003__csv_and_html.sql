-- Tables as text: exports of timetable programs, and web pages.
ALTER TABLE documents
    DROP CONSTRAINT documents_kind_check,
    ADD CONSTRAINT documents_kind_check
        CHECK (kind IN ('png', 'jpeg', 'tiff', 'webp', 'bmp', 'pdf', 'docx', 'xlsx', 'csv', 'html'));
