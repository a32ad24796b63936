package org.bellgrid.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A district's schools. */
@Schema(name = "SchoolList")
record SchoolList(List<SchoolView> items) {
    SchoolList {
        items = List.copyOf(items);
    }
}
