package org.bellgrid.api.documents;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of documents. */
@Schema(name = "DocumentList")
public record DocumentList(List<DocumentView> items, Pagination pagination) {
    public DocumentList {
        items = List.copyOf(items);
    }
}
