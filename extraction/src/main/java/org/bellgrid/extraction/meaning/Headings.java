package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;

/** What stands above a timetable: its title, and whose timetable it is, as far as the words say so. */
final class Headings {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TEACHER = Pattern.compile(
            "(?:teacher|lehrer(?:in)?|lehrkraft|tutor(?:a)?|profesora?|professeur|docente)\\s*[:\\-]\\s*(.+)", FLAGS);
    private static final Pattern CLASS_NAME = Pattern.compile(
            "\\b(?:class|klasse|classe|clase|grade|year group|curso|grupo)\\s*[:\\-]\\s*(\\S.{0,20})", FLAGS);
    private static final Pattern TERM = Pattern.compile(
            "((?:autumn|spring|summer|fall|winter)\\s+(?:term|semester)\\b.{0,12}|\\b(?:term|semester|trimestre|semestre|halbjahr)\\s*\\d(?:\\W+20\\d\\d)?)",
            FLAGS);
    /** A cell this much of its table's width, above the days, is a heading. */
    private static final double WIDE = 0.6;

    private final List<String> lines;

    private Headings(List<String> lines) {
        this.lines = lines;
    }

    static Headings of(PageModel page, Table table) {
        double top = table.cells().stream()
                .filter(cell -> cell.box().width() < WIDE * table.box().width())
                .mapToDouble(cell -> cell.box().top())
                .min()
                .orElse(table.box().top());
        Stream<TextLine> within =
                table.cells().stream().filter(cell -> cell.box().top() < top).flatMap(cell -> cell.lines().stream());
        Stream<TextLine> above = page.looseLines().stream()
                .filter(line ->
                        line.box().bottom() <= table.box().top() + line.box().height());
        return new Headings(Stream.concat(above, within)
                .map(TextLine::text)
                .map(String::strip)
                .toList());
    }

    DraftTimetable over(List<DraftBlock> blocks) {
        String title = lines.stream()
                .filter(line -> find(TEACHER, line) == null)
                .findFirst()
                .orElse(null);
        return new DraftTimetable(title, first(TEACHER), first(CLASS_NAME), first(TERM), blocks);
    }

    private @Nullable String first(Pattern pattern) {
        Optional<String> found = lines.stream()
                .map(line -> find(pattern, line))
                .filter(Objects::nonNull)
                .findFirst();
        return found.orElse(null);
    }

    private static @Nullable String find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
