package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.page.TextLine;

/**
 * The marks of entries that take place in one of two weeks only: {@code "A: Maths"}, {@code "(B) Art"}, {@code "Wk A
 * Maths"}. Single letters are marks where the table has both and no third one.
 */
final class WeekMarks {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MARK = Pattern.compile(
            "\\s*[(\\[]?" + WeekText.WORD + "[\\s.]*([ab12])[)\\]]?\\s*[:.)-]?\\s+(?=\\S)"
                    + "|\\s*(?-i:([A-Z]))\\s*[:)]\\s*(?=\\S)|\\s*[(\\[](?-i:([A-Z]))[)\\]]\\s*(?=\\S)",
            FLAGS);
    /** Parts two entries on one line. */
    private static final Pattern STROKE = Pattern.compile("[/|]");

    private final boolean used;

    private WeekMarks(boolean used) {
        this.used = used;
    }

    static WeekMarks in(Collection<SeenCell> cells) {
        Set<Week> weeks = EnumSet.noneOf(Week.class);
        boolean third = false;
        for (SeenCell cell : cells) {
            for (TextLine line : cell.cell().lines()) {
                Optional<String> mark = mark(line.text());
                third |= mark.isPresent() && week(mark.get()).isEmpty();
                mark.flatMap(WeekMarks::week).ifPresent(weeks::add);
            }
        }
        return new WeekMarks(!third && weeks.size() == Week.values().length);
    }

    /** The lines of each entry that bears a mark, or of all together; what stands before the first mark is for all. */
    List<List<TextLine>> entries(List<TextLine> lines) {
        List<TextLine> common = new ArrayList<>();
        List<List<TextLine>> entries = new ArrayList<>();
        for (TextLine line : part(lines)) {
            if (of(line.text()).isPresent()) {
                entries.add(new ArrayList<>(common));
            }
            (entries.isEmpty() ? common : entries.get(entries.size() - 1)).add(line);
        }
        return entries.isEmpty() ? List.of(common) : entries;
    }

    private List<TextLine> part(List<TextLine> lines) {
        return used ? lines.stream().flatMap(line -> part(line).stream()).toList() : lines;
    }

    private List<TextLine> part(TextLine line) {
        for (int i = 1; i + 1 < line.words().size(); i++) {
            TextLine after =
                    new TextLine(line.words().subList(i + 1, line.words().size()));
            if (STROKE.matcher(line.words().get(i).text()).matches()
                    && of(after.text()).isPresent()) {
                List<TextLine> parts = new ArrayList<>();
                parts.add(new TextLine(line.words().subList(0, i)));
                parts.addAll(part(after));
                return parts;
            }
        }
        return List.of(line);
    }

    /** The week that the beginning of an entry marks. */
    Optional<Week> of(String text) {
        return used ? mark(text).flatMap(WeekMarks::week) : Optional.empty();
    }

    /** The entry without its mark. */
    String without(String text) {
        return of(text).isPresent() ? MARK.matcher(text).replaceFirst("") : text;
    }

    private static Optional<String> mark(String text) {
        Matcher matcher = MARK.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                .filter(Objects::nonNull)
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static Optional<Week> week(String mark) {
        return switch (mark) {
            case "a", "1" -> Optional.of(Week.A);
            case "b", "2" -> Optional.of(Week.B);
            default -> Optional.empty();
        };
    }
}
