package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.TextLine;

/** Takes a cell apart that holds several entries. */
final class Entries {
    private Entries() {}

    /** The lines of each entry; one entry of no lines for an empty cell. */
    static List<List<TextLine>> of(List<TextLine> lines, Habits habits) {
        if (lines.stream().filter(Entries::isRange).count() > 1) {
            return byTimes(lines);
        }
        int from = 0;
        while (from < lines.size() && isTimes(lines.get(from))) {
            from++;
        }
        return withHead(lines.subList(0, from), parallel(lines.subList(from, lines.size()), habits));
    }

    /** Times above several entries are those of all. */
    private static List<List<TextLine>> withHead(List<TextLine> times, List<List<TextLine>> entries) {
        return entries.stream()
                .map(entry -> Stream.concat(times.stream(), entry.stream()).toList())
                .toList();
    }

    /** Whether a line prints times and nothing else. */
    static boolean isTimes(TextLine line) {
        TimeText text = TimeText.ofEntry(line.text());
        return !text.times().isEmpty() && text.rest().isEmpty();
    }

    private static List<List<TextLine>> parallel(List<TextLine> lines, Habits habits) {
        if (isAlternating(lines)) {
            return inPairs(lines);
        }
        List<List<TextLine>> bracketed = endingAt(lines, line -> habits.endsInBrackets(line.text()));
        return bracketed.size() > 1 ? bracketed : byAsides(lines, habits);
    }

    private static boolean isRange(TextLine line) {
        return TimeText.ofEntry(line.text()).times().size() > 1;
    }

    /** Several lines that print times of their own: each begins an entry, or ends it if the first line prints none. */
    private static List<List<TextLine>> byTimes(List<TextLine> lines) {
        boolean timesFirst = isRange(lines.get(0));
        List<List<TextLine>> entries = new ArrayList<>();
        List<TextLine> current = new ArrayList<>();
        for (TextLine line : lines) {
            if (timesFirst && isRange(line) && !current.isEmpty()) {
                entries.add(current);
                current = new ArrayList<>();
            }
            current.add(line);
            if (!timesFirst && isRange(line)) {
                entries.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            entries.add(current);
        }
        return entries;
    }

    /** Subject, teacher, subject, teacher: parallel groups. */
    private static boolean isAlternating(List<TextLine> lines) {
        boolean pairs = lines.size() >= 4 && lines.size() % 2 == 0;
        for (int i = 0; i < lines.size() && pairs; i++) {
            pairs = Asides.isInitials(lines.get(i).text()) == (i % 2 == 1);
        }
        return pairs;
    }

    private static List<List<TextLine>> inPairs(List<TextLine> lines) {
        List<List<TextLine>> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            entries.add(lines.subList(i, i + 2));
        }
        return entries;
    }

    /** The lines up to each one that ends an entry; all together where some are left. */
    private static List<List<TextLine>> endingAt(List<TextLine> lines, Predicate<TextLine> end) {
        List<List<TextLine>> entries = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (end.test(lines.get(i))) {
                entries.add(lines.subList(from, i + 1));
                from = i + 1;
            }
        }
        return from == lines.size() ? entries : List.of(lines);
    }

    /** Names with the same number of asides below each, if most of the names begin other cells, too. */
    private static List<List<TextLine>> byAsides(List<TextLine> lines, Habits habits) {
        List<List<TextLine>> entries = new ArrayList<>();
        Set<Long> asides = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || (isAside(lines.get(i - 1), habits) && !isAside(lines.get(i), habits))) {
                List<TextLine> entry = lines.subList(from, i);
                asides.add(entry.stream().filter(line -> isAside(line, habits)).count());
                entries.add(entry);
                from = i;
            }
        }
        long named = entries.stream()
                .skip(1)
                .filter(entry -> habits.isName(entry.get(0).text()))
                .count();
        boolean alike = asides.size() == 1 && !asides.contains(0L) && 2 * named >= entries.size() - 1;
        return alike ? entries : List.of(lines);
    }

    private static boolean isAside(TextLine line, Habits habits) {
        return Asides.isPlain(line.text()) || habits.isPlace(line.text());
    }
}
