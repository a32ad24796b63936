package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.page.TextLine;

/**
 * The marks at the end of entries that take place in one of two weeks only: {@code "Maths (A)"}, {@code "Art - Week B"},
 * {@code "Latin A-Woche"}. They count where the page names both weeks, or several marks of each say that they are weeks;
 * letters alone are as often groups.
 */
final class WeekEnds {
    static final WeekEnds NONE = new WeekEnds(false);

    private static final Pattern WORDED = Pattern.compile("[\\s,;:\\u2010-\\u2015-]*[(\\[]?(?<![\\p{L}\\d])(?:(?i:"
            + WeekText.WORD + ")[\\s.]*([ABab12])|([AB])[\\s-]?(?i:" + WeekText.WORD + "))[)\\]]?\\s*$");
    private static final Pattern LETTER = Pattern.compile("\\s*[(\\[]([A-Z])[)\\]]\\s*$");
    /** So many marks of each week establish it. */
    private static final int FEWEST = 2;

    private static final Pattern STROKE = Pattern.compile("[/|]");

    private final boolean used;

    private WeekEnds(boolean used) {
        this.used = used;
    }

    /** @param named whether the page names both weeks */
    static WeekEnds in(Collection<SeenCell> cells, boolean named) {
        List<String> lines = cells.stream()
                .flatMap(cell -> cell.cell().lines().stream())
                .map(TextLine::text)
                .toList();
        List<Week> weeks = lines.stream().flatMap(line -> read(line).stream()).toList();
        boolean third = lines.stream()
                .anyMatch(line -> LETTER.matcher(line).find() && read(line).isEmpty());
        boolean established =
                lines.stream().anyMatch(line -> WORDED.matcher(line).find())
                        && Stream.of(Week.values()).allMatch(week -> Collections.frequency(weeks, week) >= FEWEST);
        return new WeekEnds(!third && (named || established));
    }

    private static Optional<Week> read(String line) {
        return Stream.of(WORDED, LETTER)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(WeekEnds::week);
    }

    private static Optional<Week> week(Matcher matcher) {
        String mark = IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
        return switch (mark) {
            case "A", "1" -> Optional.of(Week.A);
            case "B", "2" -> Optional.of(Week.B);
            default -> Optional.empty();
        };
    }

    /** The week that the end of a line marks. */
    Optional<Week> of(String line) {
        return used ? read(line) : Optional.empty();
    }

    /** The line without its mark. */
    String without(String line) {
        return of(line).isPresent()
                ? LETTER.matcher(WORDED.matcher(line).replaceFirst("")).replaceFirst("")
                : line;
    }

    /**
     * The lines of each entry, or of all together if fewer than two are marked. A mark ends an entry if the last line has
     * one and the first has none, else it is on its first line. Times above all entries are those of each.
     */
    List<List<TextLine>> entries(List<TextLine> lines) {
        List<TextLine> parted =
                lines.stream().flatMap(line -> part(line).stream()).toList();
        long marked = parted.stream().filter(this::isMarked).count();
        if (marked < 2) {
            return List.of(lines);
        }
        int first = (int) parted.stream().takeWhile(Entries::isTimes).count();
        List<List<TextLine>> entries = group(parted.subList(first, parted.size()));
        entries.forEach(entry -> entry.addAll(0, parted.subList(0, first)));
        return entries;
    }

    private List<List<TextLine>> group(List<TextLine> lines) {
        boolean ending = !isMarked(lines.get(0)) && isMarked(lines.get(lines.size() - 1));
        List<List<TextLine>> entries = new ArrayList<>();
        boolean begins = true;
        boolean hasMark = false;
        for (TextLine line : lines) {
            if (begins || (!ending && isMarked(line) && hasMark)) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(line);
            hasMark |= isMarked(line);
            begins = ending && isMarked(line);
        }
        return entries;
    }

    private boolean isMarked(TextLine line) {
        return of(line.text()).isPresent();
    }

    /** Two entries on one line, parted by a stroke. */
    private List<TextLine> part(TextLine line) {
        for (int i = 1; i + 1 < line.words().size(); i++) {
            TextLine before = new TextLine(line.words().subList(0, i));
            TextLine after =
                    new TextLine(line.words().subList(i + 1, line.words().size()));
            if (STROKE.matcher(line.words().get(i).text()).matches() && isMarked(before) && isMarked(after)) {
                return Stream.concat(Stream.of(before), part(after).stream()).toList();
            }
        }
        return List.of(line);
    }
}
