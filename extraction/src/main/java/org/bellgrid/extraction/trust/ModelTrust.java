package org.bellgrid.extraction.trust;

import org.bellgrid.domain.draft.Confidence;

/**
 * What the word of a language model is worth that has pointed to where it stands. It has seen what was read before, so its
 * consent is no reading of its own: it counts as evidence that is likelier if the block is right (Bayes' rule). The figures
 * are starting values on the careful side, until there are enough answers to measure them.
 */
public final class ModelTrust {
    /** It has put words that are seen here to a place that is printed here, other than was read before. */
    public static final Confidence OTHERWISE = new Confidence(0.6);
    /** It has taken words for a block that nobody else has. */
    public static final Confidence FOUND = new Confidence(0.5);

    private static final double CONSENT_IF_RIGHT = 0.95;
    private static final double CONSENT_IF_WRONG = 0.2;

    private ModelTrust() {}

    /** How sure a block is that it consents to. */
    public static Confidence consented(Confidence before) {
        double right = before.value() * CONSENT_IF_RIGHT;
        double wrong = (1 - before.value()) * CONSENT_IF_WRONG;
        return new Confidence(right / (right + wrong));
    }
}
