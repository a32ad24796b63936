package org.bellgrid.domain.draft;

/** Who read a text, from the cheapest to the dearest. */
public enum ReaderTier {
    /** The text stands in the file itself: a PDF's text layer, a Word or Excel cell. */
    TEXT_LAYER,
    /** Optical character recognition on this machine. */
    LOCAL_OCR,
    /** Google Cloud Vision. */
    CLOUD_OCR,
    /** A large language model. */
    LLM,
    /** A reviewer. */
    PERSON
}
