package org.bellgrid.api.hitl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.timetable.Finding;
import org.junit.jupiter.api.Test;

class WorkCheckTest {
    private static final Draft DRAFT = new Draft(List.of());

    @Test
    void what_a_submission_would_be_refused_for_is_said_block_by_block() {
        WorkCheck check = check(
                block("Maths", "MONDAY", "09:00", "10:00"),
                block("Music", "Mon", "9.30", "10:00"),
                block("Art", "MONDAY", "11:00", "10:00"));

        assertThat(check.errors())
                .containsExactly(
                        new FieldError("timeblocks[1].dayOfWeek", "must be a day such as MONDAY"),
                        new FieldError("timeblocks[1].startTime", "must be a time such as 09:05"),
                        new FieldError("timeblocks[2]", "ends before it starts"));
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void findings_name_the_places_of_blocks_in_the_work() {
        WorkCheck check = check(
                block("", "MONDAY", "09:00", "10:00"),
                block("Maths", "MONDAY", "09:00", "10:00"),
                block("Music", "MONDAY", "09:30", "10:30"));

        assertThat(check.findings())
                .containsExactly(new Finding(Finding.Kind.OVERLAP, "Maths and Music overlap.", List.of(2, 3)));
    }

    @Test
    void nothing_is_incomplete_work_and_no_submission() {
        assertThat(check().errors()).extracting(FieldError::field).containsExactly("timeblocks");
    }

    @Test
    void a_text_that_is_too_long_or_cannot_be_kept_is_refused() {
        refused(work(block("x".repeat(4001), "", "", "")));
        refused(work(block("\0", "", "", "")));
        refused(work(block("\ud800", "", "", "")));
        refused(new WorkInput(Collections.nCopies(2001, block("", "", "", "")), null));
    }

    private static void refused(WorkInput work) {
        assertThatThrownBy(work::bounded).isInstanceOf(ProblemException.class);
    }

    private static WorkCheck check(TypedBlock... blocks) {
        return WorkCheck.of(work(blocks), DRAFT);
    }

    private static WorkInput work(TypedBlock... blocks) {
        return new WorkInput(List.of(blocks), null);
    }

    private static TypedBlock block(String name, String day, String start, String end) {
        return new TypedBlock(null, null, name, day, null, null, start, end, null, null, null);
    }
}
