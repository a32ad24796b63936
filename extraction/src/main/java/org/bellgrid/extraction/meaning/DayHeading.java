package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The days that a heading names among other words: {@code "Schedule: Monday, Tuesday, Thursday"}, {@code "Mon-Thu Time"}. */
final class DayHeading {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** "Mon-Thu", "Montag bis Freitag": two days are the ends of a range. */
    private static final Pattern RANGE = Pattern.compile(
            ".*\\p{L}\\.?\\s*(?:[-\\u2010-\\u2015]|\\bto\\b|\\bthrough\\b|\\bbis\\b|\\b\u00e0\\b|\\bau\\b|\\ba\\b|\\bal\\b|\\bt/m\\b)\\s*\\p{L}.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Shorter words name days in tables only. */
    private static final int SHORTEST = 3;

    private DayHeading() {}

    /** Empty when it names none. */
    static Set<DayOfWeek> read(String heading) {
        List<DayOfWeek> named = DayNames.ALL.stream()
                .map(names -> named(names, heading))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (named.size() == 2
                && named.get(0).compareTo(named.get(1)) < 0
                && RANGE.matcher(heading).matches()) {
            return EnumSet.range(named.get(0), named.get(1));
        }
        return named.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(named);
    }

    private static List<DayOfWeek> named(DayNames names, String heading) {
        return NO_LETTERS
                .splitAsStream(heading)
                .filter(word -> word.length() >= SHORTEST)
                .flatMap(word -> names.read(LabelText.of(word)).stream())
                .map(DayLabel::day)
                .distinct()
                .toList();
    }
}
