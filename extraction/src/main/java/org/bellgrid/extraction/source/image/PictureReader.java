package org.bellgrid.extraction.source.image;

import java.awt.image.BufferedImage;
import org.bellgrid.extraction.page.PageModel;
import org.jspecify.annotations.Nullable;

/** Reads a page of which there is only a picture. */
public interface PictureReader {
    /**
     * Finds words, and tables where lines are drawn.
     *
     * @param pageNumber from 1
     * @param picture the page as people look at it; its pixels are the model's units
     * @param language an ISO 639-1 code, to choose dictionaries; {@code null} when unknown
     */
    PageModel read(int pageNumber, BufferedImage picture, @Nullable String language);

    /**
     * Finds words on a part of a page, which is held upright and shows nothing but text.
     *
     * @param language as for a page
     */
    default PageModel readPart(BufferedImage part, @Nullable String language) {
        return read(1, part, language);
    }
}
