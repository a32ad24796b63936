package org.bellgrid.extraction.outside;

import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;

/**
 * A block of a draft that can be pointed to.
 *
 * @param id unlike any other's of the document
 * @param page its number
 * @param area of the page that it takes up, in shares of the sides of the page as it was read
 * @param doubtful whether it is not sure enough
 */
record AskedBlock(String id, DraftBlock block, int page, Box area, boolean doubtful) {
    static AskedBlock of(String id, DraftBlock block, PageModel page, boolean doubtful) {
        return new AskedBlock(id, block, page.number(), page.area(block.read().polygon()), doubtful);
    }
}
