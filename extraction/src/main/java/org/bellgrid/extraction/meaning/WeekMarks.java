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
 * The marks before entries that take place in one of two weeks only: {@code "A: Maths"}, {@code "(B) Art"}, {@code "Wk A
 * Maths"}. Single letters are marks where the table has both and no third one. Where there are none, entries may be marked
 * at their ends.
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
    private final WeekEnds ends;

    private WeekMarks(boolean used, WeekEnds ends) {
        this.used = used;
        this.ends = ends;
    }

    /** Those at the beginning of entries only. */
    static WeekMarks in(Collection<SeenCell> cells) {
        return new WeekMarks(areUsed(cells), WeekEnds.NONE);
    }

    /** @param named whether the page names both weeks */
    static WeekMarks in(Collection<SeenCell> cells, boolean named) {
        boolean used = areUsed(cells);
        return new WeekMarks(used, used ? WeekEnds.NONE : WeekEnds.in(cells, named));
    }

    private static boolean areUsed(Collection<SeenCell> cells) {
        Set<Week> weeks = EnumSet.noneOf(Week.class);
        boolean third = false;
        for (SeenCell cell : cells) {
            for (TextLine line : cell.cell().lines()) {
                Optional<String> mark = mark(line.text());
                third |= mark.isPresent() && week(mark.get()).isEmpty();
                mark.flatMap(WeekMarks::week).ifPresent(weeks::add);
            }
        }
        return !third && weeks.size() == Week.values().length;
    }

    /** The lines of each entry that bears a mark, or of all together; what stands before the first mark is for all. */
    List<List<TextLine>> entries(List<TextLine> lines) {
        if (!used) {
            return ends.entries(lines);
        }
        List<TextLine> common = new ArrayList<>();
        List<List<TextLine>> entries = new ArrayList<>();
        for (TextLine line : lines.stream().flatMap(line -> part(line).stream()).toList()) {
            if (of(line.text()).isPresent()) {
                entries.add(new ArrayList<>(common));
            }
            (entries.isEmpty() ? common : entries.get(entries.size() - 1)).add(line);
        }
        return entries.isEmpty() ? List.of(common) : entries;
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

    /** The week that a line of an entry marks. */
    Optional<Week> of(String text) {
        return used ? mark(text).flatMap(WeekMarks::week) : ends.of(text);
    }

    /** The line without its mark. */
    String without(String text) {
        return used && of(text).isPresent() ? MARK.matcher(text).replaceFirst("") : ends.without(text);
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
