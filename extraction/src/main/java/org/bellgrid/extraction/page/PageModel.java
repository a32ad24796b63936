package org.bellgrid.extraction.page;

import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Point;
import org.bellgrid.domain.problem.PictureFlaw;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen on one page or worksheet.
 *
 * @param number from 1
 * @param pose how it lay as it was handed in; all else is said of the page as it was laid straight to be read
 * @param width in page units
 * @param height in page units
 * @param tables from the top down
 * @param looseLines text outside every table: headings, legends, or all of it where nothing is ruled
 * @param unsure the lines that were not read for sure, with their pictures
 * @param heard what each reader has read, where several have; in no order
 * @param view {@code null} where the text was not read from a picture
 * @param flaw why most of its text cannot be read; {@code null} for a legible page
 */
public record PageModel(
        int number,
        Pose pose,
        double width,
        double height,
        List<Table> tables,
        List<TextLine> looseLines,
        List<Snippet> unsure,
        List<HeardLine> heard,
        @Nullable PageView view,
        @Nullable PictureFlaw flaw) {
    public PageModel {
        tables = List.copyOf(tables);
        looseLines = List.copyOf(looseLines);
        unsure = List.copyOf(unsure);
        heard = List.copyOf(heard);
    }

    /** A legible page that is read as it is, and for sure. */
    public PageModel(int number, double width, double height, List<Table> tables, List<TextLine> looseLines) {
        this(number, Pose.STRAIGHT, width, height, tables, looseLines, List.of(), List.of(), null, null);
    }

    /** The same page with other tables. */
    public PageModel with(List<Table> others) {
        return with(others, looseLines, unsure, heard);
    }

    /** The same page, read otherwise. */
    public PageModel with(
            List<Table> otherTables, List<TextLine> otherLines, List<Snippet> stillUnsure, List<HeardLine> heardNow) {
        return new PageModel(number, pose, width, height, otherTables, otherLines, stillUnsure, heardNow, view, flaw);
    }

    /** All its lines: those of the tables, cell by cell, and then the loose ones. */
    public Stream<TextLine> lines() {
        return Stream.concat(
                tables.stream().flatMap(table -> table.cells().stream()).flatMap(cell -> cell.lines().stream()),
                looseLines.stream());
    }

    /** The part of it, in shares of its sides, that an outline on the page as it was handed in goes around. */
    public Box area(List<Point> polygon) {
        return pose.forth(polygon);
    }

    /** A box on it as a part of it, in shares of its sides. */
    public Box share(Box box) {
        return new Box(box.left() / width, box.top() / height, box.right() / width, box.bottom() / height);
    }
}
