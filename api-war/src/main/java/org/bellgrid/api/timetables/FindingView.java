package org.bellgrid.api.timetables;

import java.util.List;
import org.bellgrid.api.Label;
import org.bellgrid.domain.timetable.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something about a timetable that a person should look at; a warning, never a refusal.
 *
 * @param kind {@code overlap}, {@code gap}, {@code odd_length} or {@code contradiction}
 * @param message a sentence in English
 * @param positions of the blocks that it is about
 */
@Schema(name = "Finding")
public record FindingView(@Schema(ref = "FindingKind") String kind, String message, List<Integer> positions) {
    public FindingView {
        positions = List.copyOf(positions);
    }

    /** What is said of it. */
    public static FindingView of(Finding finding) {
        return new FindingView(Label.of(finding.kind()), finding.message(), finding.positions());
    }
}
