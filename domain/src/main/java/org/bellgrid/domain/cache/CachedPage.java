package org.bellgrid.domain.cache;

import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentPage;

/**
 * A page's image, to be shown for any document of the same bytes.
 *
 * @param number from 1
 * @param image the PNG's place in the {@link org.bellgrid.domain.document.Blobs}
 */
public record CachedPage(int number, int widthPx, int heightPx, ContentHash image) {
    DocumentPage of(Document document) {
        return new DocumentPage(document, number, widthPx, heightPx, image);
    }
}
