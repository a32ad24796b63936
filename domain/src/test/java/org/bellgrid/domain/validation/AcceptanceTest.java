package org.bellgrid.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Verdict;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final Acceptance ACCEPTANCE = new Acceptance(new Confidence(0.8));
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void a_sound_and_sure_draft_is_published() {
        Draft draft = draft(0.8, TEN.plusHours(1));

        assertThat(ACCEPTANCE.judge(draft)).isEqualTo(new Outcome.Confident<>(draft));
    }

    @Test
    void a_draft_below_the_threshold_goes_to_a_person() {
        Draft draft = draft(0.79, TEN.plusHours(1));

        assertThat(ACCEPTANCE.judge(draft)).isEqualTo(new Outcome.Doubtful<>(draft, "confidence 0.79 is below 0.80"));
    }

    @Test
    void a_block_that_is_likelier_wrong_than_right_goes_to_a_person_however_sure_the_others_are() {
        List<DraftTimetable> sure =
                Collections.nCopies(9, draft(1, TEN.plusHours(1)).timetables().get(0));
        List<DraftTimetable> guessed = draft(0.49, TEN.plusHours(1)).timetables();

        Outcome<Draft> judged = ACCEPTANCE.judge(
                new Draft(Stream.concat(sure.stream(), guessed.stream()).toList()));

        assertThat(judged.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judged.why()).contains("block \"Maths\" is likelier wrong than right");
    }

    @Test
    void a_draft_that_breaks_a_rule_goes_to_a_person_however_sure_it_is() {
        Draft draft = draft(1, TEN.minusHours(1));

        assertThat(ACCEPTANCE.judge(draft))
                .isEqualTo(new Outcome.Doubtful<>(draft, "block \"Maths\" ends before it starts"));
    }

    @Test
    void a_draft_that_somebody_objects_to_goes_to_a_person_however_sure_it_is() {
        Draft draft = new Draft(draft(1, TEN.plusHours(1)).timetables(), "somebody sees more");

        assertThat(ACCEPTANCE.judge(draft)).isEqualTo(new Outcome.Doubtful<>(draft, "somebody sees more"));
    }

    @Test
    void a_draft_that_has_left_texts_over_goes_to_a_person_however_sure_it_is() {
        Evidence text = new Evidence(1, Evidence.box(0.1, 0.2, 0.3, 0.4), "English", ReaderTier.TEXT_LAYER);
        Draft one = new Draft(draft(1, TEN.plusHours(1)).timetables(), null, List.of(text));
        Draft two = new Draft(one.timetables(), "somebody sees more", List.of(text, text));

        assertThat(ACCEPTANCE.judge(one))
                .isEqualTo(new Outcome.Doubtful<>(one, "1 text in the timetable belongs to no block"));
        assertThat(ACCEPTANCE.judge(two))
                .isEqualTo(
                        new Outcome.Doubtful<>(two, "somebody sees more; 2 texts in the timetable belong to no block"));
    }

    @Test
    void blocks_below_the_threshold_disputed_or_against_a_rule_are_doubtful() {
        Draft draft = new Draft(Stream.of(
                        block(0.8, TEN.plusHours(1)),
                        block(0.79, TEN.plusHours(1)),
                        block(1, TEN.minusHours(1)),
                        block(1, TEN.plusHours(1), BlockFlag.READINGS_DIFFER),
                        block(1, TEN.plusHours(1), BlockFlag.END_INFERRED))
                .map(block -> new DraftTimetable(null, null, null, null, List.of(block)))
                .toList());

        assertThat(ACCEPTANCE.doubtful(draft)).containsExactly(2, 3, 4);
    }

    private static Draft draft(double confidence, LocalTime end) {
        return new Draft(List.of(new DraftTimetable(null, null, null, null, List.of(block(confidence, end)))));
    }

    private static DraftBlock block(double confidence, LocalTime end, BlockFlag... flags) {
        return new DraftBlock(
                "Maths",
                DayOfWeek.MONDAY,
                null,
                null,
                TEN,
                end,
                null,
                "",
                null,
                new Confidence(confidence),
                new Evidence(1, Evidence.box(0, 0, 1, 1), "Maths", ReaderTier.TEXT_LAYER),
                Set.of(flags));
    }
}
