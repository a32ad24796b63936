package org.bellgrid.extraction.evaluation.score;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two titles are the same: case, blanks and punctuation do not count, and a few letters may differ. */
final class Titles {
    private static final double SIMILAR = 0.8;
    private static final int DOTLESS_I = 'ı';
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** All but letters, marks and numbers. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private Titles() {}

    /** In Unicode form NFKC, without case, words parted by single blanks; a title of nothing but signs keeps them. */
    static String normal(String title) {
        String folded = folded(Normalizer.normalize(title, Normalizer.Form.NFKC));
        String words = PUNCTUATION.matcher(folded).replaceAll(" ").strip();
        return words.isEmpty() ? BLANKS.matcher(folded).replaceAll(" ").strip() : words;
    }

    /** Full case folding, letter by letter: as Unicode defines it, but for Cherokee. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == DOTLESS_I) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(Character.toString(letter)
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .mapToObj(upper -> Character.toString(upper).toLowerCase(Locale.ROOT))
                        .reduce("", String::concat));
            }
        });
        return folded.toString();
    }

    static boolean equal(String one, String other) {
        return withoutBlanks(normal(one)).equals(withoutBlanks(normal(other)));
    }

    static boolean similar(String one, String other) {
        return similarity(one, other) >= SIMILAR;
    }

    /** The share of letters that agree, with or without blanks, whichever is more; 0..1. */
    static double similarity(String one, String other) {
        String a = normal(one);
        String b = normal(other);
        return Math.max(ratio(a, b), ratio(withoutBlanks(a), withoutBlanks(b)));
    }

    private static String withoutBlanks(String text) {
        return text.replace(" ", "");
    }

    private static double ratio(String a, String b) {
        int length = Math.max(length(a), length(b));
        return length == 0 ? 1 : 1 - (double) EditDistance.between(a, b) / length;
    }

    /** In code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
