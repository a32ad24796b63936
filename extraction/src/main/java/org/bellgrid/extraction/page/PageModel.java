package org.bellgrid.extraction.page;

import java.util.List;

/**
 * All that was seen on one page or worksheet.
 *
 * @param number from 1
 * @param width in page units
 * @param height in page units
 * @param tables from the top down
 * @param looseLines text outside every table: headings, legends, or all of it where nothing is ruled
 */
public record PageModel(int number, double width, double height, List<Table> tables, List<TextLine> looseLines) {
    public PageModel {
        tables = List.copyOf(tables);
        looseLines = List.copyOf(looseLines);
    }
}
