package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is written on a label, made ready once for being read in one language after the other.
 *
 * @param plain as {@link Plain} makes it
 * @param words that may name a day
 * @param dates that it may print, each with what else it says
 */
record LabelText(String plain, List<String> words, List<Dated> dates) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-feira)?|\\d+a\\b");

    /** A date in a label and what stands beside it. */
    record Dated(DateText date, LabelText rest) {}

    static LabelText of(String text) {
        String plain = Plain.of(text);
        return new LabelText(
                plain,
                words(plain),
                DateText.in(plain).stream()
                        .map(date -> new Dated(date, new LabelText(date.rest(), words(date.rest()), List.of())))
                        .toList());
    }

    private static List<String> words(String plain) {
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }
}
