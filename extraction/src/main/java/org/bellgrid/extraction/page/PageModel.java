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
 * @param unsure the lines that were not read for sure, with their pictures
 * @param flaw why most of its text cannot be read; {@code null} for a legible page
 */
public record PageModel(
        int number,
        Turn turn,
        double width,
        double height,
        List<Table> tables,
        List<TextLine> looseLines,
        List<Snippet> unsure,
        @Nullable PictureFlaw flaw) {
    public PageModel {
        tables = List.copyOf(tables);
        looseLines = List.copyOf(looseLines);
        unsure = List.copyOf(unsure);
    }

    /** A legible page that is read as it is, and for sure. */
    public PageModel(int number, double width, double height, List<Table> tables, List<TextLine> looseLines) {
        this(number, Turn.NONE, width, height, tables, looseLines, List.of(), null);
    }

    /** The same page with other tables. */
    public PageModel with(List<Table> others) {
        return new PageModel(number, turn, width, height, others, looseLines, unsure, flaw);
    }
}
