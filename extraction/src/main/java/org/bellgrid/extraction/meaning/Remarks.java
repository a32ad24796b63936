package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * Parts names from remarks in brackets behind them, such as {@code "Biology (lab)"}, where another cell of the table
 * prints the same remark on a line of its own. Elsewhere brackets belong to the name.
 */
final class Remarks {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]+\\)");

    private Remarks() {}

    /** The cells, known remarks on lines of their own. */
    static List<Cell> part(List<Cell> cells) {
        Set<String> known = cells.stream()
                .flatMap(cell -> cell.lines().stream())
                .map(Remarks::key)
                .filter(text -> IN_BRACKETS.matcher(text).matches())
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? cells
                : cells.stream()
                        .map(cell -> new Cell(
                                cell.box(),
                                cell.lines().stream()
                                        .flatMap(line -> part(line, known))
                                        .toList(),
                                cell.fill()))
                        .toList();
    }

    private static Stream<TextLine> part(TextLine line, Collection<String> known) {
        List<Word> words = line.words();
        for (int at = 1; at < words.size(); at++) {
            TextLine behind = new TextLine(words.subList(at, words.size()));
            if (known.contains(key(behind))) {
                return Stream.of(new TextLine(words.subList(0, at)), behind);
            }
        }
        return Stream.of(line);
    }

    private static String key(TextLine line) {
        return line.text().toLowerCase(Locale.ROOT);
    }
}
