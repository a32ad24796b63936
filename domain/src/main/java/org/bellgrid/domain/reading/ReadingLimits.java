package org.bellgrid.domain.reading;

/**
 * What a document may ask of a reader. Checked on headers, before anything is decoded.
 *
 * @param pages pages, images or worksheets of a document, at most
 * @param pixelsPerPage width times height of an image or of a page as it is rendered, at most
 */
public record ReadingLimits(int pages, long pixelsPerPage) {
    /** The contract's figures: 20 pages, 60 megapixels a page. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(20, 60_000_000L);

    public ReadingLimits {
        if (pages < 1 || pixelsPerPage < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: %s pages, %s pixels".formatted(pages, pixelsPerPage));
        }
    }
}
