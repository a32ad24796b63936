package org.bellgrid.extraction.meaning;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;

/** The name of one of two alternating weeks: {@code "Week A"}, {@code "Woche 1"}, {@code "B week"}. */
final class WeekText {
    static final String WORD = "(?:week|wk|woche|semaine|semana|settimana)";

    private static final String NAME = "([ab12]|one|two|i|ii)";
    private static final Pattern WEEK =
            Pattern.compile("\\b" + WORD + "[\\s.:-]*" + NAME + "\\b|\\b([ab])[\\s-]?" + WORD + "\\b");

    /** {@code "weeks A and B"}, {@code "Woche A/B"}. */
    private static final Pattern BOTH = Pattern.compile(
            "\\b" + WORD + "[sne]?\\s*([ab12])\\s*(?:[/&+]|and\\b|und\\b|et\\b|y\\b|e\\b|en\\b)\\s*([ab12])\\b");
    /** {@code "(A) = odd weeks"}. */
    private static final Pattern LEGEND =
            Pattern.compile("\\b([ab])\\)?\\s*[:=]\\s*(?:\\p{L}+\\s+){1,2}(?:" + WORD + "|kw)[sne]?\\b");

    private WeekText() {}

    /** Empty when the text says anything else, or more. */
    static Optional<Week> read(String text) {
        Matcher matcher = WEEK.matcher(Plain.of(text));
        return matcher.matches() ? Optional.of(week(matcher)) : Optional.empty();
    }

    /** The one that a text names, among other words; empty when it names both. */
    static Optional<Week> find(String text) {
        Matcher matcher = WEEK.matcher(Plain.of(text));
        return matcher.find() && all(text).size() == 1 ? Optional.of(week(matcher)) : Optional.empty();
    }

    /** All that a text, a heading or a legend, names. */
    static Set<Week> all(String text) {
        Set<Week> weeks = EnumSet.noneOf(Week.class);
        String plain = Plain.of(text);
        Stream.of(WEEK, BOTH, LEGEND)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .flatMap(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group))
                .filter(Objects::nonNull)
                .forEach(name -> weeks.add(week(name)));
        return weeks;
    }

    private static Week week(Matcher matcher) {
        return week(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private static Week week(String name) {
        return Stream.of("a", "1", "one", "i").anyMatch(name::equals) ? Week.A : Week.B;
    }
}
