package org.bellgrid.extraction.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words spelled over several cells, one letter a day, as in B-R-E-A-K: each of these cells means the whole word. A line
 * of labels beside the days may hold the first letter.
 */
final class SpelledWords {
    private static final int FEWEST_LETTERS = 3;

    private SpelledWords() {}

    /** The word that each of these cells is a letter of. */
    static Map<SeenCell, String> find(List<SeenCell> cells) {
        Map<SeenCell, String> words = new HashMap<>();
        for (List<SeenCell> line : Lines.sameStart(cells, cell -> cell.time().from())) {
            List<SeenCell> written = line.stream()
                    .filter(cell -> !cell.isEmpty())
                    .sorted(Comparator.comparingDouble(cell -> cell.days().from()))
                    .toList();
            String word = once(letters(withoutLabels(written)));
            if (word.length() >= FEWEST_LETTERS) {
                written.forEach(cell -> words.put(cell, word));
            }
        }
        return words;
    }

    /** Labels that are more than a letter, such as times, are no part of the word. */
    private static List<SeenCell> withoutLabels(List<SeenCell> line) {
        return line.stream().dropWhile(cell -> !isCharacter(cell)).toList();
    }

    private static String letters(List<SeenCell> line) {
        String letters = line.stream().map(cell -> cell.text().strip()).collect(Collectors.joining());
        boolean spelled = line.stream().allMatch(SpelledWords::isCharacter) && !isAlphabet(letters);
        return spelled ? letters.replaceAll("[^\\p{L}\\p{N}!?]", "") : "";
    }

    /** The days of two weeks spell a word twice. */
    private static String once(String word) {
        String half = word.substring(word.length() / 2);
        return word.equals(half + half) ? half : word;
    }

    private static boolean isCharacter(SeenCell cell) {
        String text = cell.text().strip();
        return text.codePointCount(0, text.length()) == 1;
    }

    /** A, B, C … are names of groups or days; X, X, X are placeholders. */
    private static boolean isAlphabet(String letters) {
        for (int i = 1; i < letters.length(); i++) {
            int step = letters.charAt(i) - letters.charAt(i - 1);
            if (step != 1 && step != 0) {
                return false;
            }
        }
        return true;
    }
}
