-- Why nothing can be read on a picture, so that whoever sent it hears what to do about it.
ALTER TABLE processing_jobs
    ADD COLUMN picture_flaw text CHECK (picture_flaw IN ('small', 'cut_off', 'glare', 'blur', 'unclear'));
