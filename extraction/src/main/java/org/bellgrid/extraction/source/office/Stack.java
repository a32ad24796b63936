package org.bellgrid.extraction.source.office;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;

/** Paragraphs and tables below each other on one page, in points. */
final class Stack {
    static final double LINE_HEIGHT = 12;

    private final List<Table> tables = new ArrayList<>();
    private final List<TextLine> looseLines = new ArrayList<>();
    private double width = 1;
    private double bottom;

    /** Where the next one begins. */
    double bottom() {
        return bottom;
    }

    /** Adds a table that begins at the {@link #bottom}. */
    void add(Table table) {
        tables.add(table);
        width = Math.max(width, table.box().right());
        bottom = table.box().bottom();
    }

    void add(String paragraph) {
        String text = paragraph.strip();
        if (!text.isEmpty()) {
            double height = LINE_HEIGHT * text.lines().count();
            looseLines.addAll(
                    OfficeText.lines(text, new Box(0, bottom, text.length() * LINE_HEIGHT / 2, bottom + height)));
            bottom += height;
        }
    }

    PageModel page() {
        return new PageModel(1, width, Math.max(1, bottom), tables, looseLines);
    }
}
