package org.bellgrid.api.timetables;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person should look at. */
@Schema(name = "FindingList")
public record FindingList(List<FindingView> items) {
    public FindingList {
        items = List.copyOf(items);
    }
}
