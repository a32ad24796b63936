package org.bellgrid.extraction.page;

import java.util.regex.Pattern;

/**
 * Keeps out of the texts what nobody can see and not everybody can store: control characters, and halves of characters
 * (unpaired surrogates). PostgreSQL has no place for U+0000, nor UTF-8 for a half.
 */
public final class Printable {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Printable() {}

    /** The text on one line: breaks and tabs become blanks, other control characters and halves are dropped. */
    public static String of(String text) {
        return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
