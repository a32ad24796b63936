package org.bellgrid.api.jobs;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job's history. */
@Schema(name = "JobEventList")
public record JobEventList(List<JobEventView> items) {
    public JobEventList {
        items = List.copyOf(items);
    }
}
