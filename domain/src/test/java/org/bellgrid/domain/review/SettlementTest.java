package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Evidence EVIDENCE = new Evidence(1, Evidence.box(0, 0, 1, 1), "Marhs", ReaderTier.LOCAL_OCR);
    private static final Draft DRAFT = new Draft(
            List.of(timetable("5a", read("Marhs"), read("Music")), timetable("5b", read("Sport"), read("Art"))));

    @Test
    void what_a_reviewer_confirms_is_certain_and_no_change() {
        Settlement settlement = Settlement.of(
                DRAFT, List.of(settled(1, "Marhs"), settled(2, "Music"), settled(3, "Sport"), settled(4, "Art")));

        assertThat(settlement.changes()).isEmpty();
        assertThat(settlement.draft().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(names(settlement)).containsExactly("Marhs", "Music", "Sport", "Art");
        assertThat(settlement.draft().timetables())
                .extracting(DraftTimetable::className)
                .containsExactly("5a", "5b");
    }

    @Test
    void a_correction_keeps_the_place_on_the_page() {
        Settlement settlement = Settlement.of(
                DRAFT, List.of(settled(1, "Maths"), settled(2, "Music"), settled(3, "Sport"), settled(4, "Art")));

        assertThat(settlement.changes()).containsExactly(new Settlement.Change(1, 1, read("Marhs"), details("Maths")));
        assertThat(settlement.draft().blocks().findFirst().orElseThrow().evidence())
                .isEqualTo(EVIDENCE.readBy(ReaderTier.PERSON));
    }

    @Test
    void a_block_that_was_missed_joins_its_timetable_and_was_read_nowhere() {
        Settlement settlement = Settlement.of(
                DRAFT,
                List.of(
                        settled(1, "Marhs"),
                        settled(2, "Music"),
                        settled(3, "Sport"),
                        new SettledBlock(null, 2, details("Choir")),
                        settled(4, "Art")));

        assertThat(settlement.changes()).containsExactly(new Settlement.Change(null, 2, null, details("Choir")));
        assertThat(names(settlement)).containsExactly("Marhs", "Music", "Sport", "Choir", "Art");
        assertThat(settlement.draft().timetables().get(1).blocks().get(1).evidence())
                .isNull();
    }

    @Test
    void a_block_that_is_not_named_is_none_and_neither_is_a_timetable_without_any() {
        Settlement settlement = Settlement.of(DRAFT, List.of(settled(3, "Sport"), settled(4, "Art")));

        assertThat(settlement.changes())
                .containsExactlyInAnyOrder(
                        new Settlement.Change(1, 1, read("Marhs"), null),
                        new Settlement.Change(2, 1, read("Music"), null));
        assertThat(settlement.draft().timetables())
                .extracting(DraftTimetable::className)
                .containsExactly("5b");
    }

    @Test
    void each_block_is_counted_once() {
        Settlement settlement = Settlement.of(
                DRAFT,
                List.of(
                        settled(1, "Maths"),
                        settled(2, "Music"),
                        settled(4, "Art"),
                        new SettledBlock(null, 1, details("Choir"))));

        assertThat(settlement.tally()).isEqualTo(new Tally(2, 1, 1, 1));
    }

    private static List<String> names(Settlement settlement) {
        return settlement.draft().blocks().map(DraftBlock::name).toList();
    }

    private static DraftTimetable timetable(String className, DraftBlock... blocks) {
        return new DraftTimetable(null, null, className, null, List.of(blocks));
    }

    private static SettledBlock settled(int position, String name) {
        return new SettledBlock(position, 1, details(name));
    }

    private static BlockDetails details(String name) {
        return new BlockDetails(
                name, DayOfWeek.MONDAY, null, null, LocalTime.of(9, 0), LocalTime.of(10, 0), null, "", null);
    }

    private static DraftBlock read(String name) {
        BlockDetails details = details(name);
        return new DraftBlock(
                name,
                details.day(),
                null,
                null,
                details.start(),
                details.end(),
                null,
                "",
                null,
                new Confidence(0.6),
                EVIDENCE,
                Set.of());
    }
}
