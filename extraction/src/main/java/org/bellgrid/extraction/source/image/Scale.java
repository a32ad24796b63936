package org.bellgrid.extraction.source.image;

import java.util.List;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** Takes what was read from the canvas's pixels to the picture's. */
record Scale(double factor) {
    List<Table> tables(List<Table> tables) {
        return tables.stream()
                .map(table -> new Table(
                        box(table.box()), table.cells().stream().map(this::cell).toList()))
                .toList();
    }

    List<TextLine> lines(List<TextLine> lines) {
        return lines.stream().map(this::line).toList();
    }

    List<Snippet> snippets(List<Snippet> snippets) {
        return snippets.stream()
                .map(snippet -> new Snippet(
                        line(snippet.line()), snippet.turned(), snippet.widthPx(), snippet.heightPx(), snippet.png()))
                .toList();
    }

    List<HeardLine> heard(List<HeardLine> heard) {
        return heard.stream()
                .map(line -> new HeardLine(box(line.box()), line.text(), line.readings()))
                .toList();
    }

    private Cell cell(Cell cell) {
        return new Cell(box(cell.box()), lines(cell.lines()), cell.fill());
    }

    private TextLine line(TextLine line) {
        return new TextLine(line.words().stream()
                .map(word -> new Word(word.text(), box(word.box()), word.confidence(), word.tier()))
                .toList());
    }

    private Box box(Box box) {
        return new Box(box.left() * factor, box.top() * factor, box.right() * factor, box.bottom() * factor);
    }
}
