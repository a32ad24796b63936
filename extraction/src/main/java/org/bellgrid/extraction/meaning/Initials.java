package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;

/**
 * Parts names from the teachers' initials behind them, as in {@code "Maths KL"}, where a table prints them throughout. One
 * such line alone could be a name of its own.
 */
final class Initials {
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{Ll}).*\\p{L}{2}.*");
    private static final Pattern BEHIND = Pattern.compile("\\p{Lu}{2,3}|\\p{Lu}\\p{Ll}");
    /** What counts as initials once it is known that there are some: capitals may be misread. */
    private static final Pattern MISREAD = Pattern.compile("\\p{L}{2}");
    /** The part of all lines with letters that must end in initials. */
    private static final double MOSTLY = 0.6;

    private static final int FEWEST_LINES = 5;

    private Initials() {}

    /** The cells, initials on lines of their own if the table prints them behind its names. */
    static List<Cell> part(List<Cell> cells) {
        List<TextLine> lines = cells.stream()
                .flatMap(cell -> cell.lines().stream())
                .filter(line -> line.words().size() > 1)
                .toList();
        long ending =
                lines.stream().filter(line -> behind(line, BEHIND).isPresent()).count();
        return ending < Math.max(FEWEST_LINES, MOSTLY * lines.size())
                ? cells
                : cells.stream().map(Initials::part).toList();
    }

    private static Cell part(Cell cell) {
        List<TextLine> lines = cell.lines().stream()
                .flatMap(line -> behind(line, BEHIND).or(() -> behind(line, MISREAD)).orElse(List.of(line)).stream())
                .toList();
        return new Cell(cell.box(), lines, cell.fill());
    }

    /** The line in two, if it ends in initials. */
    private static Optional<List<TextLine>> behind(TextLine line, Pattern initials) {
        int last = line.words().size() - 1;
        if (last == 0 || !initials.matcher(line.words().get(last).text()).matches()) {
            return Optional.empty();
        }
        TextLine name = new TextLine(line.words().subList(0, last));
        return NAME.matcher(name.text()).matches()
                ? Optional.of(List.of(name, new TextLine(line.words().subList(last, last + 1))))
                : Optional.empty();
    }
}
