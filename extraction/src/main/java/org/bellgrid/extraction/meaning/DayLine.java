package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/**
 * Cells in a line, read as labels of days in one language.
 *
 * <ol>
 *   <li>Some name a day outright.
 *   <li>A date says which day it is, as {@link DateLine} tells.
 *   <li>A cell between two of these is the day that both leave for it, and one beside them the day that follows, if it
 *       looks like its name: misread labels are common, and days follow each other.
 *   <li>Where each day comes twice and some label names its week, the first ones are week A.
 * </ol>
 */
final class DayLine {
    /** So many labels must name their day outright before others are inferred from them. */
    private static final int FEWEST_READ = 2;
    /** A misread name shares so much with the right one ... */
    private static final double ALIKE = 0.6;
    /** ... and is so long, since any short word looks like some abbreviation. */
    private static final int SHORTEST_MISREAD = 4;

    private final DayNames names;
    private final List<SeenCell> cells;
    private final List<@Nullable DayLabel> read = new ArrayList<>();
    /** The dates that the labels print, with a guessed year where {@link #yearKnown} is not set. */
    private final List<@Nullable LocalDate> dates;

    private final boolean yearKnown;

    private DayLine(DayNames names, List<SeenCell> cells, List<LabelText> texts) {
        this.names = names;
        this.cells = cells;
        texts.forEach(text -> read.add(names.read(text).orElse(null)));
        List<@Nullable DateText> printed = new ArrayList<>();
        texts.forEach(text -> printed.add(date(text)));
        dates = DateLine.read(printed, days(read)).orElse(Collections.nCopies(cells.size(), null));
        yearKnown = printed.stream().anyMatch(date -> date != null && date.year() != null);
    }

    /** What the label prints besides the name of a day, or alone. */
    private @Nullable DateText date(LabelText text) {
        return text.dates().stream()
                .filter(dated -> names.read(dated.rest()).isPresent()
                        || (dated.date().isAlone() && names.read(text).isEmpty()))
                .map(LabelText.Dated::date)
                .findFirst()
                .orElse(null);
    }

    private static List<@Nullable DayOfWeek> days(List<@Nullable DayLabel> labels) {
        List<@Nullable DayOfWeek> days = new ArrayList<>();
        labels.forEach(label -> days.add(label == null ? null : label.day()));
        return days;
    }

    /** The line in each language. */
    static Stream<DayLine> inAllLanguages(List<SeenCell> line) {
        List<SeenCell> cells = line.stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingDouble(cell -> cell.days().from()))
                .toList();
        List<LabelText> texts =
                cells.stream().map(cell -> LabelText.of(cell.text())).toList();
        return DayNames.ALL.stream().map(names -> new DayLine(names, cells, texts));
    }

    /** The days in the order printed. */
    List<DayAxis.Day> days() {
        boolean mayInfer =
                read.stream().filter(label -> label != null).distinct().count() >= FEWEST_READ;
        List<DayAxis.Day> days = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            SeenCell cell = cells.get(i);
            DayLabel label = label(i);
            if (label != null) {
                days.add(new DayAxis.Day(label, cell.days(), cell, false));
            } else if (mayInfer) {
                infer(i).ifPresent(day -> days.add(new DayAxis.Day(new DayLabel(day, null), cell.days(), cell, true)));
            }
        }
        return withWeeks(days);
    }

    /** What the label names, or what its date says. */
    private @Nullable DayLabel label(int place) {
        DayLabel label = read.get(place);
        LocalDate date = dates.get(place);
        if (date == null) {
            return label;
        }
        DayLabel named = label == null ? new DayLabel(date.getDayOfWeek(), null) : label;
        return yearKnown ? named.on(date) : named;
    }

    private Optional<DayOfWeek> infer(int place) {
        String text = cells.get(place).text();
        boolean isWord = text.codePoints().anyMatch(Character::isLetter);
        if (isWord
                && TimeText.ofLabel(text).times().isEmpty()
                && PeriodText.read(text).isEmpty()) {
            Optional<DayOfWeek> after = known(place, -1);
            Optional<DayOfWeek> before = known(place, 1);
            if (after.isPresent() && before.isPresent()) {
                return after.filter(day -> before.get() == day || isLike(text, day));
            }
            return after.or(() -> before).filter(day -> isLike(text, day));
        }
        return Optional.empty();
    }

    private boolean isLike(String text, DayOfWeek day) {
        return text.length() >= SHORTEST_MISREAD && names.likeness(text, day) >= ALIKE;
    }

    /** The day that the nearest known one in a direction leaves for a place. */
    private Optional<DayOfWeek> known(int place, int step) {
        return IntStream.iterate(place + step, i -> i >= 0 && i < cells.size(), i -> i + step)
                .filter(i -> read.get(i) != null)
                .mapToObj(i -> dayAt(i).plus((long) place - i))
                .findFirst();
    }

    private DayOfWeek dayAt(int place) {
        DayLabel label = read.get(place);
        if (label == null) {
            throw new IllegalArgumentException("no day was read at " + place);
        }
        return label.day();
    }

    private static List<DayAxis.Day> withWeeks(List<DayAxis.Day> days) {
        Map<DayOfWeek, Integer> counts = new HashMap<>();
        days.forEach(day -> counts.merge(day.label().day(), 1, Integer::sum));
        boolean twice = counts.values().stream().allMatch(count -> count == 2);
        if (!twice || days.stream().allMatch(day -> day.label().week() == null)) {
            return List.copyOf(days);
        }
        Map<DayOfWeek, Integer> seen = new HashMap<>();
        return days.stream()
                .map(day -> {
                    Week week = seen.merge(day.label().day(), 1, Integer::sum) == 1 ? Week.A : Week.B;
                    return day.in(week);
                })
                .toList();
    }
}
