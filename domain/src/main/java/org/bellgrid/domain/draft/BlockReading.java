package org.bellgrid.domain.draft;

/**
 * What one reader has read where a block stands, whether it was believed or not. For a person to compare; nothing else
 * follows from it.
 *
 * @param text all of it, lines parted by line feeds; empty where the reader could make nothing out
 */
public record BlockReading(Reader reader, String text) {
    /** Who can read independently of the others. */
    public enum Reader {
        TESSERACT,
        /** The neural networks on this machine. */
        NEURAL,
        /** Google Cloud Vision. */
        CLOUD_OCR,
        /** A large language model, which is shown what was read for sure. */
        LLM
    }
}
