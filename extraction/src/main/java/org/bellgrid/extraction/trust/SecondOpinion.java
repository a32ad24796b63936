package org.bellgrid.extraction.trust;

import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.extraction.ocr.Reading;

/**
 * What becomes of a line that was not read for sure here, once an outside reader has looked at it. Where both say the
 * same, they are nearly always right; where they differ a little, the outside one is right more often, the surer the more
 * so; where they have little in common, one of them has not read this line at all, and nobody can tell which. The figures
 * are those of {@link Agreement}, until there are enough answers to measure them.
 *
 * @param text of whoever is believed
 * @param confidence that the text is right
 * @param taken whether the outside reader is believed
 */
public record SecondOpinion(String text, Confidence confidence, boolean taken) {
    /** Texts less alike than this cannot be readings of the same line. */
    private static final double ALIKE = 0.5;

    /** Longer texts are not like it anyway, and would take long to compare; a ligature and a blank or two are nothing. */
    private static final int MOST_TIMES_AS_LONG = 8;

    /**
     * Weighs what an outside reader says against what was read here.
     *
     * @param theirs at least one letter; never believed blindly
     */
    public static SecondOpinion of(String ours, Confidence ourConfidence, Reading theirs) {
        if (theirs.text().length() > MOST_TIMES_AS_LONG * ours.length()) {
            return new SecondOpinion(ours, ourConfidence, false);
        }
        Alignment alignment = Alignment.of(theirs.text(), ours);
        if (alignment.isSame()) {
            return new SecondOpinion(theirs.text(), Agreement.AGREED, true);
        }
        return alignment.likeness() < ALIKE
                ? new SecondOpinion(ours, ourConfidence, false)
                : new SecondOpinion(theirs.text(), Agreement.alone(theirs.score()), true);
    }
}
