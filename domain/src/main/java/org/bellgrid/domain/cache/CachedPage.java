package org.bellgrid.domain.cache;

import java.util.stream.Stream;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentPage;
import org.jspecify.annotations.Nullable;

/**
 * A page's images, to be shown for any document of the same bytes.
 *
 * @param number from 1
 * @param image the PNG's place in the {@link org.bellgrid.domain.document.Blobs}
 * @param preview the place of a JPEG that is smaller; {@code null} when there is none
 */
public record CachedPage(
        int number,
        int widthPx,
        int heightPx,
        ContentHash image,
        @Nullable ContentHash preview) {
    /** All bytes that the page refers to. */
    public Stream<ContentHash> bytes() {
        return Stream.concat(Stream.of(image), Stream.ofNullable(preview));
    }

    DocumentPage of(Document document) {
        return new DocumentPage(document, number, widthPx, heightPx, image, preview);
    }
}
