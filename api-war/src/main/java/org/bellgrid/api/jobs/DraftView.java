package org.bellgrid.api.jobs;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.api.timetables.TimeblockView;
import org.bellgrid.domain.draft.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the machine has read and a reviewer shall settle. */
@Schema(name = "Draft")
public record DraftView(List<TimeblockView> timeblocks) {
    public DraftView {
        timeblocks = List.copyOf(timeblocks);
    }

    static DraftView of(Draft draft) {
        List<TimeblockView> blocks = new ArrayList<>();
        draft.blocks().forEach(block -> blocks.add(TimeblockView.of(block, blocks.size() + 1)));
        return new DraftView(blocks);
    }
}
