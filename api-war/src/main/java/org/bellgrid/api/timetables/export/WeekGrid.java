package org.bellgrid.api.timetables.export;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.timetable.Timeblock;

/**
 * Blocks as a table of texts: a column a day or date, a row a time.
 *
 * @param rows the first is the heads' row; the first cell of each is its time
 */
record WeekGrid(List<List<String>> rows) {
    WeekGrid {
        rows = List.copyOf(rows);
    }

    static WeekGrid of(List<Timeblock> blocks) {
        Map<String, String> days = new TreeMap<>();
        blocks.forEach(block -> days.put(order(block), day(block)));
        Stream<List<String>> rows =
                blocks.stream().map(WeekGrid::time).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(time -> row(
                                time,
                                days.keySet().stream()
                                        .map(day -> cell(blocks.stream()
                                                .filter(block -> order(block).equals(day)
                                                        && time(block).equals(time))))));
        return new WeekGrid(
                Stream.concat(Stream.of(row("", days.values().stream())), rows).toList());
    }

    private static List<String> row(String head, Stream<String> cells) {
        return Stream.concat(Stream.of(head), cells).toList();
    }

    private static String cell(Stream<Timeblock> blocks) {
        return blocks.map(block -> Stream.of(
                                block.name()
                                        + block.week().map(" (%s)"::formatted).orElse(""),
                                block.notes())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Days of the week come first, then dates. */
    private static String order(Timeblock block) {
        return block.date()
                .map(date -> "date " + date)
                .orElseGet(
                        () -> block.dayOfWeek().map(day -> "" + day.getValue()).orElse(""));
    }

    private static String day(Timeblock block) {
        String name = block.dayOfWeek()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .orElse("");
        return block.date().map(date -> (name + "\n" + date).strip()).orElse(name);
    }

    private static String time(Timeblock block) {
        return block.startTime()
                .map(start -> start + block.endTime().map(end -> " – " + end).orElse(""))
                .orElseGet(() -> "Period " + block.period().orElse(""));
    }
}
