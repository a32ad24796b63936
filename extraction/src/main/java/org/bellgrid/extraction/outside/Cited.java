package org.bellgrid.extraction.outside;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.meaning.Printed;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.trust.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody points to.
 *
 * @param words in the order in which they are read, each once
 */
record Cited(List<PlacedWord> words) {
    private static final Pattern PARTED = Pattern.compile("\\p{L}-$");

    static Cited of(Collection<PlacedWord> words) {
        return new Cited(words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PlacedWord::order))
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as one line; one that was parted at the end of a line is whole again. */
    String text() {
        return joined(PlacedWord::text);
    }

    private String joined(Function<PlacedWord, String> text) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = text.apply(words.get(i));
            if (i > 0 && isParted(words.get(i - 1), words.get(i))) {
                joined.setLength(joined.length() - 1);
            } else if (i > 0) {
                joined.append(' ');
            }
            joined.append(word);
        }
        return joined.toString();
    }

    private static boolean isParted(PlacedWord before, PlacedWord word) {
        return before.line() != word.line()
                && PARTED.matcher(before.text()).find()
                && Character.isLowerCase(word.text().codePointAt(0));
    }

    /** The words line by line, as they are printed. */
    String lines() {
        return lineTexts(words).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lineTexts(List<PlacedWord> words) {
        return words.stream()
                .collect(Collectors.groupingBy(
                        PlacedWord::line, TreeMap::new, Collectors.mapping(PlacedWord::text, Collectors.joining(" "))))
                .values()
                .stream();
    }

    /** Whether the words say the same, letter for letter but for blanks. */
    boolean say(String text) {
        return Alignment.areSame(text(), text.replaceAll("\\s", ""));
    }

    /** As {@link #say}, by somebody who does not see the names of persons. */
    boolean areMeantBy(String text) {
        String plain = text.replaceAll("\\s", "");
        return Alignment.areSame(joined(PlacedWord::expected), plain)
                || Alignment.areSame(words.stream().map(PlacedWord::expected).collect(Collectors.joining()), plain);
    }

    /** Whether the model has read any of them itself. */
    boolean anyUnread() {
        return words.stream().anyMatch(word -> word.telling() == PlacedWord.Telling.UNREAD);
    }

    /** Whether all lie in a part of a page. */
    boolean areIn(int page, Box area) {
        return words.stream().allMatch(word -> word.page() == page && word.isIn(area));
    }

    /** Around all; at least one is needed. */
    Box around() {
        return Box.around(words.stream().map(PlacedWord::part).toList());
    }

    /** The page that all are on, if it is one. */
    Optional<Integer> page() {
        List<Integer> pages = words.stream().map(PlacedWord::page).distinct().toList();
        return pages.size() == 1 ? Optional.of(pages.get(0)) : Optional.empty();
    }

    /** Those that share a row or a column with a part of a page. */
    Cited inLineWith(int page, Box area) {
        return new Cited(words.stream()
                .filter(word -> word.page() == page
                        && (word.part().overlapX(area) > 0 || word.part().overlapY(area) > 0))
                .toList());
    }

    boolean name(DayOfWeek day) {
        return anySays(text -> Printed.names(text, day));
    }

    boolean name(Week week) {
        return anySays(text -> Printed.names(text, week));
    }

    /** As {@link Printed#prints}. */
    boolean print(LocalTime time, @Nullable LocalTime read) {
        return anySays(text -> Printed.prints(text, time, read));
    }

    /** Whether a word, or what is pointed to of a line, or all of it says something. */
    private boolean anySays(Predicate<String> something) {
        return Stream.of(words.stream().map(PlacedWord::text), lineTexts(words), Stream.of(text()))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .anyMatch(something);
    }
}
