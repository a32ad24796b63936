package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of labels along the axis of time: a column beside the days, or a row above them.
 *
 * @param days which this line is for, where its heading says so; empty for all
 */
record TimeLabels(List<Label> labels, Set<DayOfWeek> days) {
    TimeLabels {
        labels = List.copyOf(labels);
    }

    /** A label and what of it is time. */
    record Label(Span span, SeenCell cell, TimeText text) {}

    static TimeLabels of(List<SeenCell> line, Set<DayOfWeek> days) {
        List<SeenCell> written = line.stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingDouble(cell -> cell.time().from()))
                .toList();
        List<TimeText> texts =
                TimeText.ofLine(written.stream().map(SeenCell::text).toList());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            SeenCell cell = written.get(i);
            labels.add(new Label(cell.time(), cell, texts.get(i)));
        }
        return new TimeLabels(labels, days);
    }

    List<Label> timed() {
        return labels.stream().filter(label -> !label.text().times().isEmpty()).toList();
    }

    /** How many labels print times. */
    int times() {
        return timed().size();
    }

    int ranges() {
        return (int)
                labels.stream().filter(label -> label.text().times().size() > 1).count();
    }

    int periods() {
        return (int) labels.stream()
                .map(TimeLabels::period)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** Whether this line prints starts alone and the other one, label by label, ends alone. */
    boolean pairsWith(TimeLabels ends) {
        return times() > 1
                && ranges() == 0
                && ends.ranges() == 0
                && timed().stream()
                                .filter(start -> ends.timed().stream()
                                        .anyMatch(end -> end.span().concerns(start.span())))
                                .count()
                        == times();
    }

    /** This line with the other's times as ends. */
    TimeLabels endingWith(TimeLabels ends) {
        List<Label> ranges =
                labels.stream().map(start -> join(start, ends.at(start.span()))).toList();
        return new TimeLabels(ranges, days);
    }

    private static Label join(Label start, List<Label> ends) {
        if (start.text().times().isEmpty() || ends.isEmpty()) {
            return start;
        }
        List<ClockTime> times = new ArrayList<>(start.text().times());
        times.addAll(ends.get(0).text().times());
        return new Label(
                start.span(), start.cell(), new TimeText(times, start.text().rest()));
    }

    /** This line with the times that a legend gives for its periods. */
    TimeLabels timedBy(PeriodTimes legend) {
        return new TimeLabels(
                labels.stream().map(label -> timedBy(legend, label)).toList(), days);
    }

    private static Label timedBy(PeriodTimes legend, Label label) {
        return period(label)
                .flatMap(legend::of)
                .map(text -> new Label(
                        label.span(),
                        label.cell(),
                        new TimeText(text.times(), label.text().rest())))
                .orElse(label);
    }

    static Optional<String> period(Label label) {
        return PeriodText.read(label.text().rest());
    }

    /** The labels at a place. */
    List<Label> at(Span span) {
        return labels.stream().filter(label -> label.span().concerns(span)).toList();
    }

    /** What the labels at a place say besides times and periods, such as {@code "Lunch"}. */
    static String name(Collection<TimeLabels> lines, Span span) {
        return lines.stream()
                .flatMap(line -> line.at(span).stream())
                .filter(label -> period(label).isEmpty())
                .map(label -> Plain.joined(label.text().rest()))
                .filter(rest -> rest.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
