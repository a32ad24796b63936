package org.bellgrid.extraction.page;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bellgrid.domain.draft.BlockReading.Reader;

/**
 * What each reader has read in one line of text, or in one piece of a line.
 *
 * @param box around the words of the {@link PageModel} that it became first
 * @param text of those words, as the readers of this machine have settled it
 * @param readings by those who have looked at it; empty texts where they could make nothing out
 */
public record HeardLine(Box box, String text, Map<Reader, String> readings) {
    private static final int MOST_CHARACTERS = 1_000;

    public HeardLine {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }

    /** The same line, read by one more, who may say anything: what no line can hold is left out. */
    public HeardLine and(Reader reader, String read) {
        SortedMap<Reader, String> all = new TreeMap<>(readings);
        all.put(reader, read.substring(0, Math.min(read.length(), MOST_CHARACTERS)));
        return new HeardLine(box, text, all);
    }

    /** As a reader has it; as it was settled where the reader has not looked at it. */
    public String by(Reader reader) {
        return readings.getOrDefault(reader, text);
    }
}
