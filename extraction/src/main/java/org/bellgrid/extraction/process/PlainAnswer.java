package org.bellgrid.extraction.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.bellgrid.domain.reading.ReadResult;

/** What remains of an answer when only its blocks are asked for. */
public record PlainAnswer(@JsonProperty("is_timetable") boolean timetable, List<PlainBlock> blocks) {
    public PlainAnswer {
        blocks = List.copyOf(blocks);
    }

    /** The blocks of all timetables; no timetable where there is no draft. */
    public static PlainAnswer of(ReadResult result) {
        return result instanceof ReadResult.Drafted drafted
                ? new PlainAnswer(
                        true, drafted.draft().blocks().map(PlainBlock::of).toList())
                : new PlainAnswer(false, List.of());
    }
}
