package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.bellgrid.domain.pipeline.JobStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {
    private final FieldChecks checks = new FieldChecks();

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007fb", "a\u0085b"})
    void a_text_with_control_characters_is_wrong_whether_it_must_be_there_or_not(String text) {
        checks.required(text, "email", 10);
        checks.optional(text, "name", 10);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(checks::orThrow)
                .satisfies(wrong -> assertThat(wrong.errors())
                        .containsExactly(
                                new FieldError("email", "must have no control characters"),
                                new FieldError("name", "must have no control characters")));
    }

    @Test
    void notes_may_have_lines_and_nothing_else_that_is_invisible() {
        assertThat(checks.lines(" one\r\ntwo\n", "notes", 20)).isEqualTo("one\ntwo");
        assertThat(checks.lines(null, "notes", 20)).isEmpty();
        assertThatNoException().isThrownBy(checks::orThrow);

        checks.lines("a\tb", "notes", 20);
        checks.lines("abcd", "remarks", 3);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(checks::orThrow)
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("notes", "remarks"));
    }

    @Test
    void constants_are_known_by_their_names_in_answers() {
        assertThat(checks.oneOf(JobStatus.values(), "hitl_pending", "status")).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(checks.oneOf(JobStatus.values(), null, "status")).isNull();
        assertThatNoException().isThrownBy(checks::orThrow);

        assertThat(checks.oneOf(JobStatus.values(), "HITL_PENDING", "status")).isNull();
        assertThat(checks.id("7", "documentId")).isNull();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(checks::orThrow)
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("status", "documentId"));
    }

    @Test
    void a_text_of_any_language_is_right() {
        checks.required("Zoë Łącka 東京", "name", 20);

        assertThatNoException().isThrownBy(checks::orThrow);
    }
}
