package org.bellgrid.extraction.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What remains of an answer when only its blocks are asked for. */
record PlainAnswer(@JsonProperty("is_timetable") boolean timetable, List<PlainBlock> blocks) {
    PlainAnswer {
        blocks = List.copyOf(blocks);
    }
}
