package org.bellgrid.domain.sample;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;

/** Drafts to test with: lessons of an hour, one after the other on a Monday. */
public final class SampleDrafts {
    private static final int FIRST_HOUR = 8;

    private SampleDrafts() {}

    /** A timetable with these lessons, of which all are that sure. */
    public static Draft of(double confidence, String... lessons) {
        return new Draft(List.of(timetable("Class 4b", confidence, lessons)));
    }

    public static DraftTimetable timetable(String className, double confidence, String... lessons) {
        List<DraftBlock> blocks = Stream.iterate(0, number -> number + 1)
                .limit(lessons.length)
                .map(number -> block(lessons[number], FIRST_HOUR + number, confidence))
                .toList();
        return new DraftTimetable(className, null, className, null, blocks);
    }

    private static DraftBlock block(String name, int hour, double confidence) {
        return new DraftBlock(
                name,
                DayOfWeek.MONDAY,
                null,
                null,
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 1, 0),
                null,
                "",
                null,
                new Confidence(confidence),
                new Evidence(1, Evidence.box(0.1, 0.1, 0.2, 0.2), name, ReaderTier.LOCAL_OCR),
                Set.of());
    }

    /** The same block by another name. */
    public static BlockDetails renamed(BlockDetails block, String name) {
        return new BlockDetails(
                name,
                block.day(),
                block.date(),
                block.week(),
                block.start(),
                block.end(),
                block.period(),
                block.notes(),
                block.color());
    }
}
