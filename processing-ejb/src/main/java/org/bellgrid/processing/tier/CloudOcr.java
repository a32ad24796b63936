package org.bellgrid.processing.tier;

import java.util.List;
import org.bellgrid.domain.reading.SheetWord;

/** Reads a picture somewhere else; paid by the picture. */
public interface CloudOcr {
    /**
     * The words on a picture.
     *
     * @param png no side longer than 2,048 pixels
     * @throws TierFault when there is no answer that can be used
     */
    List<SheetWord> read(byte[] png) throws TierFault;
}
