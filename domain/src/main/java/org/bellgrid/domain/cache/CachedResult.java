package org.bellgrid.domain.cache;

import java.util.List;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.DocumentKind;

/**
 * All that reading has found out about some bytes.
 *
 * @param tier who has read or settled the draft
 * @param pageCount as counted; the images may be fewer, since some formats have none
 */
public record CachedResult(Draft draft, ReaderTier tier, DocumentKind kind, int pageCount, List<CachedPage> pages) {
    public CachedResult {
        pages = List.copyOf(pages);
    }

    /** Says of a document of these bytes what it is. */
    public void classify(Document document) {
        document.classified(kind, pageCount);
    }
}
