package org.bellgrid.extraction.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.draft.BlockReading.Reader.CLOUD_OCR;
import static org.bellgrid.domain.draft.BlockReading.Reader.LLM;
import static org.bellgrid.domain.draft.BlockReading.Reader.NEURAL;
import static org.bellgrid.domain.draft.BlockReading.Reader.TESSERACT;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellgrid.domain.draft.BlockReading;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Pose;
import org.bellgrid.extraction.page.Turn;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final DraftBlock MATHS = new DraftBlock(
            "Maths",
            DayOfWeek.MONDAY,
            null,
            null,
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            null,
            "Room 4",
            null,
            new Confidence(0.6),
            new Evidence(1, Evidence.box(0, 0, 0.5, 0.5), "Maths\nRoom 4", ReaderTier.LOCAL_OCR),
            Set.of());

    @Test
    void where_all_have_read_the_same_there_is_nothing_to_compare() {
        assertThat(readings(MATHS, line(0, "Maths", "Maths"), line(1, "Room 4", "Room4")))
                .isEmpty();
    }

    @Test
    void where_two_differ_each_has_all_of_the_block_in_the_order_of_its_lines() {
        assertThat(readings(MATHS, line(1, "Room 4", "Room 4"), line(0, "Maihs", "Maths")))
                .containsExactly(
                        new BlockReading(TESSERACT, "Maths\nRoom 4"), new BlockReading(NEURAL, "Maihs\nRoom 4"));
    }

    @Test
    void pieces_that_stand_on_one_line_are_one_line() {
        HeardLine beside = new HeardLine(new Box(300, 0, 400, 40), "4", Map.of(TESSERACT, "4", NEURAL, "A"));

        assertThat(readings(MATHS, beside, line(0, "Maths", "Maths"))).contains(new BlockReading(NEURAL, "Maths A"));
    }

    @Test
    void who_made_nothing_out_has_an_empty_text() {
        assertThat(readings(MATHS, line(0, "Maths", "")))
                .containsExactly(new BlockReading(TESSERACT, ""), new BlockReading(NEURAL, "Maths"));
    }

    @Test
    void who_was_asked_about_one_line_has_the_others_as_they_were_settled() {
        assertThat(readings(MATHS, line(0, "Maihs", "Maihs").and(CLOUD_OCR, "Maths"), line(1, "Room 4", "Room A")))
                .contains(new BlockReading(CLOUD_OCR, "Maths\nRoom 4"));
    }

    @Test
    void what_stands_elsewhere_is_none_of_the_blocks_business() {
        assertThat(readings(MATHS, line(20, "Maihs", "Maths"))).isEmpty();
    }

    @Test
    void a_page_that_was_turned_is_looked_at_as_it_was_read() {
        HeardLine below = line(20, "Maihs", "Maths");
        PageModel page = page(Turn.HALF, below);
        Evidence atTheTopOfTheUpsideDownSheet =
                new Evidence(1, Evidence.box(0.5, 0, 1, 0.5), "Maihs", ReaderTier.LOCAL_OCR);
        DraftBlock block = new DraftBlock(
                "Maihs",
                DayOfWeek.MONDAY,
                null,
                null,
                null,
                null,
                "1",
                "",
                null,
                new Confidence(0.6),
                atTheTopOfTheUpsideDownSheet,
                Set.of());

        assertThat(readings(block, page)).hasSize(2);
    }

    @Test
    void a_model_that_says_the_same_in_other_lines_has_nothing_to_add() {
        assertThat(readings(MATHS.with(List.of(new BlockReading(LLM, "Maths Room 4")))))
                .isEmpty();
    }

    @Test
    void a_model_that_says_otherwise_is_heard_even_where_nobody_else_has_read() {
        BlockReading otherwise = new BlockReading(LLM, "Myths\nRoom 4");

        assertThat(readings(MATHS.with(List.of(otherwise)))).containsExactly(otherwise);
    }

    @Test
    void nobody_is_heard_for_ever_nor_with_what_cannot_be_kept() {
        BlockReading endless = new BlockReading(LLM, "Ma\u0000ths".repeat(1_000));

        assertThat(readings(MATHS.with(List.of(endless))))
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.text()).startsWith("MathsMaths").hasSizeLessThanOrEqualTo(1_000));
    }

    private static List<BlockReading> readings(DraftBlock block, HeardLine... heard) {
        return readings(block, page(Turn.NONE, heard));
    }

    private static List<BlockReading> readings(DraftBlock block, PageModel page) {
        Draft draft = new Draft(List.of(new DraftTimetable(null, null, null, null, List.of(block))));
        return new Hearing(List.of(page))
                .of(draft)
                .blocks()
                .findFirst()
                .orElseThrow()
                .readings();
    }

    private static PageModel page(Turn turn, HeardLine... heard) {
        return new PageModel(
                1, Pose.of(turn), 1_000, 1_000, List.of(), List.of(), List.of(), List.of(heard), null, null);
    }

    /** Settled as the neural engine has it. */
    private static HeardLine line(int row, String neural, String tesseract) {
        return new HeardLine(
                new Box(100, row * 40, 200, row * 40 + 40), neural, Map.of(TESSERACT, tesseract, NEURAL, neural));
    }
}
