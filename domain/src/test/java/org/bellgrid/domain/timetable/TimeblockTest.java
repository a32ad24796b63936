package org.bellgrid.domain.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class TimeblockTest {
    private static final Evidence EVIDENCE = new Evidence(2, Evidence.box(0, 0, 1, 1), "Fisycs", ReaderTier.LOCAL_OCR);
    private static final BlockDetails PHYSICS = new BlockDetails(
            "Physics", DayOfWeek.MONDAY, null, null, LocalTime.of(9, 0), LocalTime.of(10, 0), null, "Lab 2", "#ffe599");

    private final Timetable timetable = new Timetable(
            TimetableId.random(),
            DistrictId.random(),
            new TimetableDetails("Week", null, null, null, null, null, null, null, TimetableStatus.ACTIVE));

    @Test
    void a_block_that_a_person_adds_is_certain_and_was_read_nowhere() {
        Timeblock block = new Timeblock(TimeblockId.random(), timetable, 1, PHYSICS);

        assertThat(block.details()).isEqualTo(PHYSICS);
        assertThat(block.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(block.evidence()).isEmpty();
        assertThat(block.flags()).isEmpty();
    }

    @Test
    void a_block_that_a_person_corrects_is_certain_and_keeps_its_place_on_the_page() {
        Timeblock block = new Timeblock(TimeblockId.random(), timetable, 1, read());
        assertThat(block.details()).isEqualTo(read().details());

        block.correct(PHYSICS);

        assertThat(block.details()).isEqualTo(PHYSICS);
        assertThat(block.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(block.evidence()).contains(EVIDENCE.readBy(ReaderTier.PERSON));
        assertThat(block.flags()).isEmpty();
    }

    private static DraftBlock read() {
        return new DraftBlock(
                "Fisycs",
                DayOfWeek.TUESDAY,
                null,
                null,
                LocalTime.of(8, 0),
                null,
                "1",
                "",
                null,
                new Confidence(0.5),
                EVIDENCE,
                Set.of(BlockFlag.READINGS_DIFFER));
    }
}
