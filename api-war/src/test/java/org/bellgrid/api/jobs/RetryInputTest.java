package org.bellgrid.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.tier.OutsideTier;
import org.junit.jupiter.api.Test;

class RetryInputTest {
    private static final OutsideTier ABSENT =
            new OutsideTier("llm", ReaderTier.LLM, OutsideTier.Status.ABSENT, "no model", null, null);
    private static final OutsideTier PRESENT =
            new OutsideTier("llm", ReaderTier.LLM, OutsideTier.Status.READY, null, "llm.example", "some-model");

    @Test
    void a_model_is_asked_where_it_is_needed_unless_something_else_is_said() {
        assertThat(RetryInput.NOTHING.modelUse(List.of(ABSENT))).isEqualTo(ModelUse.NEEDED);
        assertThat(new RetryInput(false, null).modelUse(List.of(ABSENT))).isEqualTo(ModelUse.UNWANTED);
        assertThat(new RetryInput(true, null).modelUse(List.of(PRESENT))).isEqualTo(ModelUse.WANTED);
    }

    @Test
    void a_model_that_is_not_there_cannot_be_wanted() {
        assertThatThrownBy(() -> new RetryInput(true, null).modelUse(List.of(ABSENT)))
                .isInstanceOf(ProblemException.class);
    }
}
