package org.bellgrid.extraction.meaning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;

/** The name of one of two alternating weeks: {@code "Week A"}, {@code "Woche 1"}, {@code "B week"}. */
final class WeekText {
    static final String WORD = "(?:week|wk|woche|semaine|semana|settimana)";

    private static final String NAME = "([ab12]|one|two|i|ii)";
    private static final Pattern WEEK =
            Pattern.compile("\\b" + WORD + "[\\s.:-]*" + NAME + "\\b|\\b([ab])[\\s-]?" + WORD + "\\b");

    private WeekText() {}

    /** Empty when the text says anything else, or more. */
    static Optional<Week> read(String text) {
        Matcher matcher = WEEK.matcher(Plain.of(text));
        return matcher.matches() ? Optional.of(week(matcher)) : Optional.empty();
    }

    /** The first one that a text names. */
    static Optional<Week> find(String text) {
        Matcher matcher = WEEK.matcher(Plain.of(text));
        return matcher.find() ? Optional.of(week(matcher)) : Optional.empty();
    }

    private static Week week(Matcher matcher) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Stream.of("a", "1", "one", "i").anyMatch(name::equals) ? Week.A : Week.B;
    }
}
