package org.bellgrid.api.admin;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log. */
@Schema(name = "AuditList")
record AuditList(List<AuditEntryView> items, Pagination pagination) {
    AuditList {
        items = List.copyOf(items);
    }
}
