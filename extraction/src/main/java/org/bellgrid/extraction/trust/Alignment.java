package org.bellgrid.extraction.trust;

import java.text.Normalizer;

/**
 * Two readings of the same line laid side by side, letter by letter, blanks left aside (Needleman-Wunsch with unit
 * costs).
 */
public final class Alignment {
    private static final char BAR = '|';
    private static final String STROKES = "Il|\u4e28";

    private final String main;
    private final String second;
    private final int[][] costs;
    private final String merged;

    private Alignment(String main, String second) {
        this.main = main.replace(" ", "");
        this.second = second.replace(" ", "");
        costs = costs(this.main, this.second);
        merged = merge(main, second);
    }

    /** Lays them side by side. */
    public static Alignment of(String main, String second) {
        return new Alignment(main, second);
    }

    /** 1 for the same letters, 0 for none in common. */
    public double likeness() {
        int longer = Math.max(main.length(), second.length());
        return longer == 0 ? 1 : 1 - (double) costs[main.length()][second.length()] / longer;
    }

    /** Whether both say the same, but for blanks, accents and kinds of dashes and quotes. */
    boolean isSame() {
        return !main.isEmpty() && costs[main.length()][second.length()] == 0;
    }

    /** The main reading with the second one's blanks, and its accents where only these differ. */
    String merged() {
        return merged;
    }

    private static int[][] costs(String main, String second) {
        int[][] costs = new int[main.length() + 1][second.length() + 1];
        for (int i = 0; i <= main.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                } else {
                    int change = costs[i - 1][j - 1] + (alike(main.charAt(i - 1), second.charAt(j - 1)) ? 0 : 1);
                    costs[i][j] = Math.min(change, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs;
    }

    private static boolean alike(char a, char b) {
        return a == b || base(a) == base(b) || (isStroke(a) && isStroke(b));
    }

    /** Letters and signs that are nothing but an upright stroke: out of context no engine can tell them apart. */
    private static boolean isStroke(char c) {
        return STROKES.indexOf(c) >= 0;
    }

    /** The letter without its accent; one dash and one quote for all kinds. */
    private static char base(char c) {
        return switch (c) {
            case '–', '—', '−', '‐', '‑', '~' -> '-';
            case '’', '‘', '´', '`' -> '\'';
            case '“', '”', '„' -> '"';
            case 'ı' -> 'i';
            default ->
                c < 0x80
                        ? c
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0);
        };
    }

    private String merge(String mainWithBlanks, String secondWithBlanks) {
        boolean[] blankBefore = blanks(mainWithBlanks, main.length());
        boolean[] secondBlankBefore = blanks(secondWithBlanks, second.length());
        char[] letters = main.toCharArray();
        int i = main.length();
        int j = second.length();
        while (i > 0 && j > 0) {
            boolean alike = alike(main.charAt(i - 1), second.charAt(j - 1));
            if (costs[i][j] == costs[i - 1][j - 1] + (alike ? 0 : 1)) {
                i--;
                j--;
                blankBefore[i] |= secondBlankBefore[j];
                letters[i] = choose(i, j, secondBlankBefore);
            } else if (costs[i][j] == costs[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return join(letters, blankBefore);
    }

    /** Of two letters read in the same place. */
    private char choose(int i, int j, boolean[] secondBlankBefore) {
        char ours = main.charAt(i);
        char theirs = second.charAt(j);
        if (isStroke(ours) && isStroke(theirs)) {
            boolean standsAlone = j > 0 && j + 1 < second.length() && secondBlankBefore[j] && secondBlankBefore[j + 1];
            return theirs == BAR && !standsAlone ? plainStroke(ours) : theirs;
        }
        if (theirs == '0' && "ODQo".indexOf(ours) >= 0 && i > 0 && isClock(main.charAt(i - 1))) {
            return theirs;
        }
        return alike(ours, theirs) && isAccented(theirs) && Character.isLetter(ours) ? theirs : ours;
    }

    /** A bar at the end of a word or of a line is a letter. */
    private static char plainStroke(char stroke) {
        return stroke < 0x80 ? stroke : 'I';
    }

    private static boolean isClock(char c) {
        return Character.isDigit(c) || c == ':';
    }

    private static boolean isAccented(char c) {
        return Character.isLetter(c) && base(c) != c;
    }

    /** Which letter, counted without blanks, has a blank before it. */
    private static boolean[] blanks(String text, int letters) {
        boolean[] before = new boolean[letters];
        int letter = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                before[letter] = i > 0 && text.charAt(i - 1) == ' ';
                letter++;
            }
        }
        return before;
    }

    private static String join(char[] letters, boolean[] blankBefore) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (i > 0 && blankBefore[i]) {
                text.append(' ');
            }
            text.append(letters[i]);
        }
        return text.toString();
    }
}
