package org.bellgrid.domain.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Document DOCUMENT = new Document(
            DocumentId.random(),
            DistrictId.random(),
            null,
            UserId.random(),
            new Blobs.Blob(ContentHash.of(new byte[] {1}), 1),
            "week.pdf",
            DocumentDetails.NONE);

    private final List<Timeblock> blocks = new ArrayList<>();

    @Test
    void an_ordinary_day_is_not_worth_a_word() {
        block("Maths", DayOfWeek.MONDAY, "08:00", "08:45");
        block("Art", DayOfWeek.MONDAY, "08:45", "09:30");
        block("Music", DayOfWeek.MONDAY, "10:00", "10:45");
        block("Sport", DayOfWeek.TUESDAY, "08:00", "09:30");

        assertThat(Findings.of(blocks)).isEmpty();
    }

    @Test
    void blocks_that_share_part_of_their_time_overlap() {
        block("Maths", DayOfWeek.MONDAY, "08:00", "09:30");
        block("Art", DayOfWeek.MONDAY, "09:00", "09:45");

        assertThat(Findings.of(blocks))
                .containsExactly(new Finding(Finding.Kind.OVERLAP, "Maths and Art overlap.", List.of(1, 2)));
    }

    @Test
    void lessons_at_the_very_same_time_are_parallel() {
        block("French", DayOfWeek.MONDAY, "08:00", "08:45");
        block("Latin", DayOfWeek.MONDAY, "08:00", "08:45");

        assertThat(Findings.of(blocks)).isEmpty();
    }

    @Test
    void a_hole_of_hours_is_a_gap() {
        block("Maths", DayOfWeek.MONDAY, "08:00", "08:45");
        block("Art", DayOfWeek.MONDAY, "11:00", "11:45");

        assertThat(Findings.of(blocks))
                .containsExactly(new Finding(Finding.Kind.GAP, "Nothing from 08:45 to 11:00.", List.of(1, 2)));
    }

    @Test
    void odd_lengths_are_named() {
        block("Maths", DayOfWeek.MONDAY, "08:00", "08:43");
        block("Trip", DayOfWeek.TUESDAY, "08:00", "13:05");
        block("Bell", DayOfWeek.WEDNESDAY, "08:00", "08:02");

        assertThat(Findings.of(blocks))
                .extracting(Finding::message)
                .containsExactly("Maths takes 43 minutes.", "Trip takes 305 minutes.", "Bell takes 2 minutes.");
    }

    @Test
    void a_time_that_contradicts_its_place_is_named() {
        block("Maths", DayOfWeek.MONDAY, "08:00", "08:45", BlockFlag.TIME_CONTRADICTS_AXIS);

        assertThat(Findings.of(blocks)).extracting(Finding::kind).containsExactly(Finding.Kind.CONTRADICTION);
    }

    private void block(String name, DayOfWeek day, String start, String end, BlockFlag... flags) {
        Timetable timetable = new Timetable(
                TimetableId.random(),
                DOCUMENT,
                JobId.random(),
                1,
                new DraftTimetable(null, null, null, null, List.of()));
        DraftBlock draft = new DraftBlock(
                name,
                day,
                null,
                null,
                LocalTime.parse(start),
                LocalTime.parse(end),
                null,
                "",
                null,
                Confidence.CERTAIN,
                new Evidence(1, Evidence.box(0, 0, 1, 1), name, ReaderTier.TEXT_LAYER),
                Set.of(flags));
        blocks.add(new Timeblock(TimeblockId.random(), timetable, blocks.size() + 1, draft));
    }
}
