package org.bellgrid.extraction;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.reading.PageImage;

/** Pages that follow each other, as many as one answer holds: at least one, and no more than its bytes allow. */
final class PageBatch {
    private final int firstPage;
    private final int maxBytes;
    private final List<PageImage> pages = new ArrayList<>();
    private int bytes;

    PageBatch(int firstPage, int maxBytes) {
        this.firstPage = firstPage;
        this.maxBytes = maxBytes;
    }

    /** The number of the page that would come next. */
    int next() {
        return firstPage + pages.size();
    }

    /** Whether there was room for the page; a page without room is not taken, and ends the batch. */
    boolean add(PageImage page) {
        boolean room = pages.isEmpty() || page.sizeBytes() <= maxBytes - bytes;
        if (room) {
            pages.add(page);
            bytes += page.sizeBytes();
        }
        return room;
    }

    List<PageImage> pages() {
        return pages;
    }
}
