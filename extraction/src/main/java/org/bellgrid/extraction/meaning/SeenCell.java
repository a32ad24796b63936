package org.bellgrid.extraction.meaning;

import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;

/**
 * A cell as it lies along the two axes of a timetable.
 *
 * @param days its extent along the axis on which the days follow each other
 * @param time its extent along the axis on which time passes
 */
record SeenCell(Cell cell, Span days, Span time) {
    String text() {
        return cell.text();
    }

    /** That all its words were read rightly; an empty cell is certainly empty. */
    Confidence confidence() {
        return cell.lines().stream()
                .map(TextLine::confidence)
                .min(Confidence::compareTo)
                .orElse(Confidence.CERTAIN);
    }

    boolean isEmpty() {
        return cell.lines().isEmpty();
    }
}
