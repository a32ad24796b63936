package org.bellgrid.extraction.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table as it is drawn: a merged cell is one cell, as large as all that it covers.
 *
 * @param lines in reading order; empty for an empty cell
 * @param fill the background as {@code #rrggbb}; {@code null} for none or white
 */
public record Cell(Box box, List<TextLine> lines, @Nullable String fill) {
    public Cell {
        lines = List.copyOf(lines);
    }

    /** The text as printed, lines parted by line feeds. */
    public String text() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
