package org.bellgrid.api.jobs;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.api.timetables.SourceView;
import org.bellgrid.api.timetables.TimeblockView;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftTimetable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the machine has read and a reviewer shall settle.
 *
 * @param timetables the document's timetables in their order
 * @param timeblocks those of the first timetable, then those of the next
 * @param unplaced what stands in the midst of a timetable and belongs to none of these
 */
@Schema(name = "Draft")
public record DraftView(List<Heading> timetables, List<TimeblockView> timeblocks, List<SourceView> unplaced) {
    public DraftView {
        timetables = List.copyOf(timetables);
        timeblocks = List.copyOf(timeblocks);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * What stands over a timetable, as printed.
     *
     * @param timeblocks how many it has
     */
    @Schema(name = "DraftTimetable")
    public record Heading(
            @Nullable String title,
            @Nullable String teacher,
            @Nullable String className,
            @Nullable String term,
            int timeblocks) {
        static Heading of(DraftTimetable timetable) {
            return new Heading(
                    timetable.title(),
                    timetable.teacher(),
                    timetable.className(),
                    timetable.term(),
                    timetable.blocks().size());
        }
    }

    /** All of a draft. */
    public static DraftView of(Draft draft) {
        List<TimeblockView> blocks = new ArrayList<>();
        draft.blocks().forEach(block -> blocks.add(TimeblockView.of(block, blocks.size() + 1)));
        return new DraftView(
                draft.timetables().stream().map(Heading::of).toList(),
                blocks,
                draft.unplaced().stream().map(SourceView::of).toList());
    }
}
