package org.bellgrid.api.documents;

import java.util.List;
import org.bellgrid.api.timetables.ReadingView;
import org.bellgrid.domain.reading.ReadResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands on a part of a page.
 *
 * @param text the lines, parted by line feeds; empty where nothing can be made out
 * @param confidence that all of it is right, 0..1; 0 where nothing can be made out
 * @param readings what each reader has read; empty where the text stands in the file itself
 */
@Schema(name = "PartRead")
public record PartReadView(String text, List<String> lines, double confidence, List<ReadingView> readings) {
    public PartReadView {
        lines = List.copyOf(lines);
        readings = List.copyOf(readings);
    }

    static PartReadView of(ReadResult.PartRead read) {
        return new PartReadView(
                String.join("\n", read.lines()),
                read.lines(),
                read.confidence().value(),
                read.readings().stream().map(ReadingView::of).toList());
    }
}
