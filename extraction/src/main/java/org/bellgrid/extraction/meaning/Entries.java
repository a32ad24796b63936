package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.extraction.page.TextLine;

/** Takes a cell apart that holds several entries. */
final class Entries {
    private Entries() {}

    /** The lines of each entry; one entry of no lines for an empty cell. */
    static List<List<TextLine>> of(List<TextLine> lines) {
        if (lines.stream().filter(Entries::isRange).count() > 1) {
            return byTimes(lines);
        }
        return isAlternating(lines) ? inPairs(lines) : List.of(lines);
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
}
