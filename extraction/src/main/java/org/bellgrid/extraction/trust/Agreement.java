package org.bellgrid.extraction.trust;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.extraction.ocr.Reading;

/**
 * What two engines that know nothing of each other make of the same line. Where they agree they are nearly always
 * right, however sure each is of itself; where they differ, the neural one is right more often, the surer the more so.
 * The figures are shares measured on cells of real timetables.
 *
 * @param text letters and digits of the neural engine; blanks, accents and letters that it does not know of Tesseract
 * @param confidence that the text is right
 */
public record Agreement(String text, Confidence confidence) {
    static final Confidence AGREED = new Confidence(0.985);
    private static final Confidence SURE = new Confidence(0.90);
    private static final Confidence FAIR = new Confidence(0.80);
    private static final Confidence DOUBTFUL = new Confidence(0.55);
    private static final Confidence GUESSED = new Confidence(0.30);

    /** A neural reading with a lower score gives way ... */
    private static final double WEAK = 0.85;
    /** ... to one by Tesseract with at least this. */
    private static final double STRONGER = 0.6;

    /** Texts less alike than this say nothing about each other's blanks. */
    private static final double ALIKE = 0.7;

    /** Two or three, behind another word; an engine may take a capital I for a small l. */
    private static final Pattern NUMERAL = Pattern.compile("(?<= )[Il]{2,3}(?![\\p{L}\\p{N}])");

    /**
     * Weighs the readings of one line against each other.
     *
     * @param known the characters that the neural engine can read at all
     */
    public static Agreement of(Reading neural, Reading tesseract, IntPredicate known) {
        String main = tidy(neural);
        String second = tidy(tesseract);
        Alignment alignment = Alignment.of(main, second);
        if (neural.score() < WEAK && tesseract.score() >= STRONGER && !alignment.isSame()) {
            return new Agreement(second, DOUBTFUL);
        }
        if (alignment.likeness() < ALIKE) {
            return new Agreement(main, alone(neural.score()));
        }
        return new Agreement(alignment.merged(known), alignment.isSame() ? AGREED : alone(neural.score()));
    }

    /** Whether both engines say the same. */
    public boolean isUnanimous() {
        return confidence.equals(AGREED);
    }

    /** Whether nobody else need look at a line that is read with this confidence. */
    public static boolean isSure(Confidence confidence) {
        return confidence.reaches(SURE);
    }

    /** One blank for all white space, plain letters for full-width ones and ligatures, and Roman numerals in capitals. */
    public static String tidy(Reading reading) {
        String plain = Normalizer.normalize(reading.text(), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
        return NUMERAL.matcher(plain)
                .replaceAll(numeral -> "I".repeat(numeral.group().length()));
    }

    static Confidence alone(double score) {
        if (score >= 0.97) {
            return SURE;
        }
        if (score >= 0.90) {
            return FAIR;
        }
        return score >= 0.70 ? DOUBTFUL : GUESSED;
    }
}
