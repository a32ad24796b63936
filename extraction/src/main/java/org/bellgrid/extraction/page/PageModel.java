package org.bellgrid.extraction.page;

import java.util.List;
import org.bellgrid.domain.problem.PictureFlaw;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen on one page or worksheet.
 *
 * @param number from 1
 * @param turn how it was turned to be read; all else is said of the page as it then is
 * @param width in page units
 * @param height in page units
 * @param tables from the top down
 * @param looseLines text outside every table: headings, legends, or all of it where nothing is ruled
 * @param flaw why most of its text cannot be read; {@code null} for a legible page
 */
public record PageModel(
        int number,
        Turn turn,
        double width,
        double height,
        List<Table> tables,
        List<TextLine> looseLines,
        @Nullable PictureFlaw flaw) {
    public PageModel {
        tables = List.copyOf(tables);
        looseLines = List.copyOf(looseLines);
    }

    /** A legible page that is read as it is. */
    public PageModel(int number, double width, double height, List<Table> tables, List<TextLine> looseLines) {
        this(number, Turn.NONE, width, height, tables, looseLines, null);
    }
}
