package org.bellgrid.extraction.trust;

import org.bellgrid.domain.draft.Confidence;

/**
 * What the word of a language model is worth that has pointed to where it stands: evidence that is likelier if the block is
 * right (Bayes' rule). It has seen what was read before, so its consent is worth little, but for the words that it had to
 * read itself: hardly anybody reads the same wrong letters. The figures are starting values on the careful side, until there
 * are enough answers to measure them.
 */
public final class ModelTrust {
    /** It has put words that are seen here to a place that is printed here, other than was read before. */
    public static final Confidence OTHERWISE = new Confidence(0.6);
    /** It has taken words for a block that nobody else has. */
    public static final Confidence FOUND = new Confidence(0.5);

    private static final double CONSENT_IF_RIGHT = 0.95;
    private static final double CONSENT_IF_WRONG = 0.2;
    private static final double READING_IF_WRONG = 0.03;

    private ModelTrust() {}

    /**
     * How sure a block is that it consents to.
     *
     * @param reading whether it has read itself what was in doubt
     */
    public static Confidence consented(Confidence before, boolean reading) {
        double right = before.value() * CONSENT_IF_RIGHT;
        double wrong = (1 - before.value()) * (reading ? READING_IF_WRONG : CONSENT_IF_WRONG);
        return new Confidence(right / (right + wrong));
    }
}
