package org.bellgrid.extraction.meaning;

import java.util.Collection;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;

/** Says where on a page, as it was handed in, something was read. */
record PageFrame(PageModel page) {
    Evidence evidence(Cell cell) {
        return new Evidence(page.number(), page.pose().back(page.share(cell.box())), cell.text(), tier(cell));
    }

    /** The last resort that a word of the cell needed. */
    private static ReaderTier tier(Cell cell) {
        return cell.lines().stream()
                .map(line -> line.words())
                .flatMap(Collection::stream)
                .map(word -> word.tier())
                .max(Enum::compareTo)
                .orElse(ReaderTier.TEXT_LAYER);
    }
}
