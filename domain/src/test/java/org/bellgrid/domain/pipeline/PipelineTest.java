package org.bellgrid.domain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.pipeline.Stage.CLASSIFICATION;
import static org.bellgrid.domain.pipeline.Stage.DONE;
import static org.bellgrid.domain.pipeline.Stage.LLM;
import static org.bellgrid.domain.pipeline.Stage.NOTIFICATION;
import static org.bellgrid.domain.pipeline.Stage.OCR;
import static org.bellgrid.domain.pipeline.Stage.OCR_CLOUD;
import static org.bellgrid.domain.pipeline.Stage.REVIEW;
import static org.bellgrid.domain.pipeline.Stage.VALIDATION;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineTest {
    private static final Pipeline LOCAL = new Pipeline(Set.of());
    private static final Pipeline FULL = new Pipeline(EnumSet.of(OCR_CLOUD, LLM));

    @Test
    void a_sure_document_goes_straight_from_upload_to_notification() {
        Stage stage = Pipeline.FIRST;
        while (stage != NOTIFICATION) {
            stage = FULL.next(stage, Verdict.CONFIDENT);
            assertThat(stage).isNotIn(OCR_CLOUD, LLM, REVIEW);
        }
    }

    @Test
    void every_stage_is_reachable() {
        Set<Stage> reached = EnumSet.of(Pipeline.FIRST);
        Set<Stage> edge = reached;
        while (!edge.isEmpty()) {
            Set<Stage> next = new HashSet<>();
            edge.forEach(stage -> successors(stage, FULL).forEach(next::add));
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }

        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void no_stage_is_a_dead_end(Stage stage) {
        assertThat(successors(stage, FULL)).isNotEmpty();
        assertThat(successors(stage, LOCAL)).isNotEmpty().doesNotContain(OCR_CLOUD, LLM);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void every_stage_has_a_way_on_for_a_document_it_rejects(Stage stage) {
        assertThat(FULL.next(stage, Verdict.REJECTED)).isNotEqualTo(stage);
    }

    @Test
    void doubt_goes_to_the_next_tier_that_is_there() {
        assertThat(FULL.next(OCR, Verdict.DOUBTFUL)).isEqualTo(OCR_CLOUD);
        assertThat(new Pipeline(Set.of(LLM)).next(OCR, Verdict.DOUBTFUL)).isEqualTo(LLM);
        assertThat(LOCAL.next(OCR, Verdict.DOUBTFUL)).isEqualTo(VALIDATION);
    }

    @Test
    void the_tiers_that_are_missing_on_the_way_are_known() {
        assertThat(LOCAL.passedBy(OCR, Verdict.DOUBTFUL)).containsExactly(OCR_CLOUD, LLM);
        assertThat(new Pipeline(Set.of(LLM)).passedBy(OCR, Verdict.DOUBTFUL)).containsExactly(OCR_CLOUD);
        assertThat(LOCAL.passedBy(OCR, Verdict.CONFIDENT)).isEmpty();
        assertThat(FULL.passedBy(OCR, Verdict.DOUBTFUL)).isEmpty();
    }

    @Test
    void a_verdict_that_a_stage_does_not_give_is_a_bug() {
        assertThatThrownBy(() -> LOCAL.next(DONE, Verdict.CONFIDENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LOCAL.next(CLASSIFICATION, Verdict.DOUBTFUL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_paid_tiers_can_be_left_out() {
        assertThatThrownBy(() -> new Pipeline(Set.of(OCR))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Stage> successors(Stage stage, Pipeline pipeline) {
        Set<Stage> successors = EnumSet.noneOf(Stage.class);
        for (Verdict verdict : Verdict.values()) {
            try {
                successors.add(pipeline.next(stage, verdict));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("does not lead on");
            }
        }
        return successors;
    }
}
