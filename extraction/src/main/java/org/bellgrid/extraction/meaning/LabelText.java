package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is written on a label, made ready once for being read in one language after the other.
 *
 * @param plain as {@link Plain} makes it
 * @param words that may name a day
 */
record LabelText(String plain, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-feira)?|\\d+a\\b");

    static LabelText of(String text) {
        String plain = Plain.of(text);
        return new LabelText(
                plain, WORD.matcher(plain).results().map(MatchResult::group).toList());
    }
}
