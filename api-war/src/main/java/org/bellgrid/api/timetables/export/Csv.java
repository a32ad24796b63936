package org.bellgrid.api.timetables.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.timetable.Timeblock;

/**
 * Blocks as separated values (RFC 4180), a block a line under a line of names. A text that a spreadsheet would take for a
 * formula has an apostrophe before it.
 */
final class Csv {
    static final String MEDIA_TYPE = "text/csv";

    private static final List<String> NAMES = List.of(
            "dayOfWeek",
            "date",
            "week",
            "startTime",
            "endTime",
            "duration",
            "period",
            "name",
            "notes",
            "color",
            "confidence");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static String of(List<Timeblock> blocks) {
        return Stream.concat(Stream.of(NAMES), blocks.stream().map(Csv::values))
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> values(Timeblock block) {
        return List.of(
                text(block.dayOfWeek()),
                text(block.date()),
                text(block.week()),
                text(block.startTime()),
                text(block.endTime()),
                text(block.duration().map(Duration::toMinutes)),
                text(block.period()),
                block.name(),
                block.notes(),
                text(block.color()),
                Double.toString(block.confidence().value()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    static String line(List<String> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String harmless = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : "\"%s\"".formatted(harmless.replace("\"", "\"\""));
    }
}
