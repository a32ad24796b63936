package org.bellgrid.api.documents;

import org.bellgrid.domain.document.DocumentPage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page that can be looked at.
 *
 * @param number from 1
 * @param widthPx of its full image
 * @param heightPx of its full image
 */
@Schema(name = "Page")
public record PageView(int number, int widthPx, int heightPx) {
    static PageView of(DocumentPage page) {
        return new PageView(page.number(), page.widthPx(), page.heightPx());
    }
}
