package org.bellgrid.api.documents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document's pages, in order; none of formats that have no pages of their own, and none before they are prepared. */
@Schema(name = "PageList")
public record PageList(List<PageView> items) {
    public PageList {
        items = List.copyOf(items);
    }
}
