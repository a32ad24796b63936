package org.bellgrid.api.admin;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the quarantine. */
@Schema(name = "QuarantineList")
record QuarantineList(List<QuarantinedJob> items, Pagination pagination) {
    QuarantineList {
        items = List.copyOf(items);
    }
}
