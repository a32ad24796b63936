package org.bellgrid.extraction.trust;

import java.text.Normalizer;

/** Which letters and signs are the same for engines that do not know all of them. */
final class Letters {
    private static final String STROKES = "Il|\u4e28";

    private Letters() {}

    static boolean areAlike(char a, char b) {
        return a == b || base(a) == base(b) || (isStroke(a) && isStroke(b));
    }

    /** Letters and signs that are nothing but an upright stroke: out of context no engine can tell them apart. */
    static boolean isStroke(char c) {
        return STROKES.indexOf(c) >= 0;
    }

    static boolean isAccented(char c) {
        return Character.isLetter(c) && base(c) != c;
    }

    /** The two letters that a ligature is made of, in lower case; empty for all other characters. */
    static String parts(char c) {
        return switch (c) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            default -> "";
        };
    }

    /** The letter without its accent, or what it looks like; one dash and one quote for all kinds. */
    private static char base(char c) {
        return switch (c) {
            case '–', '—', '−', '‐', '‑', '~' -> '-';
            case '’', '‘', '´', '`' -> '\'';
            case '“', '”', '„' -> '"';
            case 'ı' -> 'i';
            case 'ß' -> 'B';
            default ->
                c < 0x80
                        ? c
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0);
        };
    }
}
