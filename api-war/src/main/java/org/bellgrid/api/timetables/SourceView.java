package org.bellgrid.api.timetables;

import java.util.List;
import org.bellgrid.api.Label;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.Point;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a block was read from.
 *
 * @param page from 1
 * @param polygon the outline on that page, in fractions of its width and height
 * @param text what stands there, verbatim
 * @param tier {@code text_layer}, {@code local_ocr}, {@code cloud_ocr}, {@code llm} or {@code person}
 */
@Schema(name = "Source")
public record SourceView(int page, List<Point> polygon, String text, String tier) {
    public SourceView {
        polygon = List.copyOf(polygon);
    }

    static SourceView of(Evidence evidence) {
        return new SourceView(evidence.page(), evidence.polygon(), evidence.text(), Label.of(evidence.tier()));
    }
}
