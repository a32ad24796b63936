package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a cell.
 *
 * @param times that the entry itself prints
 * @param week that the entry itself is marked with; {@code null} for every week
 */
record CellText(
        String name,
        String notes,
        List<ClockTime> times,
        @Nullable Week week) {
    /** What stands where nothing takes place: dashes, asterisks, dots, a lone x. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[\\s\\p{P}\\p{S}]*|\\s*[xX]+\\s*");

    private static final Pattern BREAK = Pattern.compile("(\\p{L})-$");

    CellText {
        times = List.copyOf(times);
    }

    static CellText of(List<TextLine> lines, WeekMarks weeks, Habits habits) {
        List<ClockTime> times = new ArrayList<>();
        Asides asides = new Asides(lines, habits);
        for (TextLine line : lines) {
            TimeText text = TimeText.ofEntry(weeks.without(line.text()));
            times.addAll(text.times());
            asides.sort(text.rest(), line);
        }
        StringBuilder name = new StringBuilder();
        asides.name().forEach(line -> append(name, line));
        Week week = lines.stream()
                .flatMap(line -> weeks.of(line.text()).stream())
                .findFirst()
                .orElse(null);
        return new CellText(Plain.joined(name.toString()), String.join("\n", asides.notes()), times, week);
    }

    boolean isPlaceholder() {
        return PLACEHOLDER.matcher(name).matches();
    }

    private static void append(StringBuilder name, String line) {
        boolean hyphenated = BREAK.matcher(name).find() && Character.isLowerCase(line.codePointAt(0));
        if (hyphenated) {
            name.setLength(name.length() - 1);
        } else if (!name.isEmpty()) {
            name.append(' ');
        }
        name.append(line);
    }
}
