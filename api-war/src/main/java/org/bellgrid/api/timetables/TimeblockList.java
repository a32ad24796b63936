package org.bellgrid.api.timetables;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A timetable's blocks, in order. */
@Schema(name = "TimeblockList")
public record TimeblockList(List<TimeblockView> items) {
    public TimeblockList {
        items = List.copyOf(items);
    }
}
