package org.bellgrid.processing.tier;

import java.util.List;
import org.bellgrid.domain.reading.SheetWord;

/** Reads the words of a picture, somewhere else and for money. */
public interface CloudOcr {
    /**
     * Reads one picture.
     *
     * @param png the picture
     * @return the words in reading order, boxes in pixels of the picture; a unit is a picture
     */
    Answer<List<SheetWord>> read(byte[] png) throws TierFault;
}
