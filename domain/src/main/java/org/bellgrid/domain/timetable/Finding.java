package org.bellgrid.domain.timetable;

import java.util.List;

/**
 * Something about a timetable that a person should look at. A warning only: a sheet may well say so.
 *
 * @param message in English, a sentence
 * @param positions of the blocks that it is about, from 1
 */
public record Finding(Kind kind, String message, List<Integer> positions) {
    /** What is striking. */
    public enum Kind {
        /** Two blocks share some of their time, but not all. */
        OVERLAP,
        /** Nothing takes place for long, between blocks of one day. */
        GAP,
        /** A block is very short, very long, or no multiple of five minutes. */
        ODD_LENGTH,
        /** The sheet gives two times for the same block. */
        CONTRADICTION
    }

    public Finding {
        positions = List.copyOf(positions);
    }
}
