package org.bellgrid.extraction.trust;

import java.util.function.IntPredicate;

/**
 * Two readings of the same line laid side by side, letter by letter, blanks left aside (Needleman-Wunsch with unit
 * costs; a ligature may stand against two letters).
 */
public final class Alignment {
    private static final char BAR = '|';

    private final String main;
    private final String second;
    private final boolean[] blankBefore;
    private final boolean[] secondBlankBefore;
    private final int[][] costs;

    private Alignment(String main, String second) {
        this.main = main.replace(" ", "");
        this.second = second.replace(" ", "");
        blankBefore = blanks(main, this.main.length());
        secondBlankBefore = blanks(second, this.second.length());
        costs = costs();
    }

    /** Lays them side by side. */
    public static Alignment of(String main, String second) {
        return new Alignment(main, second);
    }

    /** Whether both say the same, but for blanks, accents and kinds of dashes and quotes; takes no longer than reading them. */
    public static boolean areSame(String one, String other) {
        String a = one.replace(" ", "");
        String b = other.replace(" ", "");
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            String ofA = Letters.parts(a.charAt(i));
            String ofB = Letters.parts(b.charAt(j));
            if (Letters.areAlike(a.charAt(i), b.charAt(j))) {
                i++;
                j++;
            } else if (!ofB.isEmpty() && a.regionMatches(true, i, ofB, 0, ofB.length())) {
                i += ofB.length();
                j++;
            } else if (!ofA.isEmpty() && b.regionMatches(true, j, ofA, 0, ofA.length())) {
                i++;
                j += ofA.length();
            } else {
                return false;
            }
        }
        return i == a.length() && j == b.length();
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

    private int[][] costs() {
        int[][] costs = new int[main.length() + 1][second.length() + 1];
        for (int i = 0; i <= main.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, i, j);
            }
        }
        return costs;
    }

    private int cheapest(int[][] costs, int i, int j) {
        int change = costs[i - 1][j - 1] + changeCost(i, j);
        int gap = 1 + Math.min(costs[i - 1][j], costs[i][j - 1]);
        int ligature = isLigature(i, j) ? costs[i - 2][j - 1] + ligatureCost(i, j) : gap;
        return Math.min(ligature, Math.min(change, gap));
    }

    private int changeCost(int i, int j) {
        return Letters.areAlike(main.charAt(i - 1), second.charAt(j - 1)) ? 0 : 1;
    }

    private boolean isLigature(int i, int j) {
        return i > 1 && !Letters.parts(second.charAt(j - 1)).isEmpty();
    }

    private int ligatureCost(int i, int j) {
        return main.regionMatches(true, i - 2, Letters.parts(second.charAt(j - 1)), 0, 2) ? 0 : 1;
    }

    /**
     * The main reading with the second one's blanks, its accents where only these differ, and those of its letters that
     * the main reading could not hold.
     *
     * @param known the characters that the main reading could hold
     */
    String merged(IntPredicate known) {
        StringBuilder backwards = new StringBuilder();
        int i = main.length();
        int j = second.length();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && isLigature(i, j) && costs[i][j] == costs[i - 2][j - 1] + ligatureCost(i, j)) {
                i -= 2;
                j--;
                append(backwards, second.charAt(j), blankBefore[i] || secondBlankBefore[j]);
            } else if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + changeCost(i, j)) {
                i--;
                j--;
                append(backwards, choose(i, j, known), blankBefore[i] || secondBlankBefore[j]);
            } else if (i > 0 && costs[i][j] == costs[i - 1][j] + 1) {
                i--;
                append(backwards, main.charAt(i), blankBefore[i]);
            } else {
                j--;
                if (isUnknown(second.charAt(j), known) && i > 0 && i < main.length()) {
                    append(backwards, second.charAt(j), secondBlankBefore[j]);
                }
            }
        }
        return backwards.reverse().toString().strip();
    }

    private static void append(StringBuilder backwards, char letter, boolean blankBefore) {
        backwards.append(letter);
        if (blankBefore) {
            backwards.append(' ');
        }
    }

    /** Of two letters read in the same place. */
    private char choose(int i, int j, IntPredicate known) {
        char ours = main.charAt(i);
        char theirs = second.charAt(j);
        if (Letters.isStroke(ours) && Letters.isStroke(theirs)) {
            boolean standsAlone = j > 0 && j + 1 < second.length() && secondBlankBefore[j] && secondBlankBefore[j + 1];
            return theirs == BAR && !standsAlone ? plainStroke(ours) : theirs;
        }
        if (theirs == '0' && "ODQo".indexOf(ours) >= 0 && i > 0 && isClock(main.charAt(i - 1))) {
            return theirs;
        }
        boolean accentMissed = Letters.areAlike(ours, theirs) && Letters.isAccented(theirs) && Character.isLetter(ours);
        return accentMissed || isUnknown(theirs, known) ? theirs : ours;
    }

    private static boolean isUnknown(char letter, IntPredicate known) {
        return Character.isLetter(letter) && !known.test(letter);
    }

    /** A bar at the end of a word or of a line is a letter. */
    private static char plainStroke(char stroke) {
        return stroke < 0x80 ? stroke : 'I';
    }

    private static boolean isClock(char c) {
        return Character.isDigit(c) || c == ':';
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
}
