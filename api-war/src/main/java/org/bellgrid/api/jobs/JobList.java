package org.bellgrid.api.jobs;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of jobs. */
@Schema(name = "JobList")
public record JobList(List<JobSummary> items, Pagination pagination) {
    public JobList {
        items = List.copyOf(items);
    }
}
