package org.bellgrid.api.hitl;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of review tasks. */
@Schema(name = "HitlTaskList")
record TaskList(List<TaskSummary> items, Pagination pagination) {
    TaskList {
        items = List.copyOf(items);
    }
}
