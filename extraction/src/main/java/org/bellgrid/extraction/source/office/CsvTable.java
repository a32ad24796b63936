package org.bellgrid.extraction.source.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.PlainText;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/** Separated values as one table of equal columns. Rows and columns on which nothing is written are left out. */
public final class CsvTable {
    private static final double COLUMN = 72;

    private final List<CSVRecord> rows = new ArrayList<>();
    private final NavigableSet<Integer> columns = new TreeSet<>();

    private CsvTable() {}

    /**
     * Reads the table.
     *
     * @throws Refusal when it is damaged or too large
     */
    public static PageModel read(byte[] document) {
        OfficeLimits.requireAtMost(OfficeLimits.MAX_TEXT_BYTES, document.length, "bytes of text");
        PlainText plain = PlainText.decode(document)
                .filter(text -> text.separator().isPresent())
                .orElseThrow(() -> new Refusal(Problem.DOCUMENT_UNREADABLE, "no separated values"));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(plain.separator().orElseThrow())
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(plain.text(), format)) {
            CsvTable table = new CsvTable();
            parser.forEach(table::add);
            return table.page();
        } catch (IOException | UncheckedIOException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "damaged separated values", damaged);
        }
    }

    private void add(CSVRecord row) {
        boolean used = false;
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isBlank()) {
                columns.add(column);
                used = true;
            }
        }
        if (used) {
            rows.add(row);
        }
        OfficeLimits.requireAtMost(OfficeLimits.MAX_CELLS, rows.size() * columns.size(), "cells");
    }

    private PageModel page() {
        Stack stack = new Stack();
        List<Cell> cells = new ArrayList<>();
        double top = 0;
        for (CSVRecord row : rows) {
            long lines = row.stream()
                    .mapToLong(text -> text.strip().lines().count())
                    .max()
                    .orElse(1);
            double bottom = top + Stack.LINE_HEIGHT * Math.max(1, lines);
            double left = 0;
            for (int column : columns) {
                Box box = new Box(left, top, left + COLUMN, bottom);
                cells.add(new Cell(box, OfficeText.lines(column < row.size() ? row.get(column) : "", box), null));
                left = box.right();
            }
            top = bottom;
        }
        if (!cells.isEmpty()) {
            stack.add(new Table(Box.around(cells.stream().map(Cell::box).toList()), cells));
        }
        return stack.page();
    }
}
