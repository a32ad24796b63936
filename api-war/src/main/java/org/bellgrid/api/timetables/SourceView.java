package org.bellgrid.api.timetables;

import java.util.List;
import org.bellgrid.api.Label;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where something was read, and by whom. Of a block that a person has added there is no page, outline or text.
 *
 * @param page from 1
 * @param polygon the outline on that page, in fractions of its width and height
 * @param text what stands there, verbatim
 * @param tier {@code text_layer}, {@code local_ocr}, {@code cloud_ocr}, {@code llm} or {@code person}
 */
@Schema(name = "Source")
public record SourceView(
        @Nullable Integer page,
        List<PointView> polygon,
        @Nullable String text,
        @Schema(ref = "ReaderTier") String tier) {
    /** A person has written it; it was read nowhere. */
    static final SourceView PERSON = new SourceView(null, List.of(), null, Label.of(ReaderTier.PERSON));

    public SourceView {
        polygon = List.copyOf(polygon);
    }

    /** The place where it was read. */
    public static SourceView of(Evidence evidence) {
        return new SourceView(
                evidence.page(),
                evidence.polygon().stream().map(PointView::of).toList(),
                evidence.text(),
                Label.of(evidence.tier()));
    }
}
