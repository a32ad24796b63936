package org.bellgrid.api.timetables;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of timetables. */
@Schema(name = "TimetableList")
public record TimetableList(List<TimetableSummary> items, Pagination pagination) {
    public TimetableList {
        items = List.copyOf(items);
    }
}
