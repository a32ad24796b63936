-- When a language model is asked: where a person would have to look otherwise, also where nobody would, or never.
ALTER TABLE processing_jobs ADD COLUMN model_use text NOT NULL DEFAULT 'needed'
    CHECK (model_use IN ('needed', 'wanted', 'unwanted'));
