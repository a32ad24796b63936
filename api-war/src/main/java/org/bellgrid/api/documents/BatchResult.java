package org.bellgrid.api.documents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of the files of a batch, in the archive's order. */
@Schema(name = "BatchResult")
record BatchResult(List<BatchItem> items) {
    BatchResult {
        items = List.copyOf(items);
    }
}
