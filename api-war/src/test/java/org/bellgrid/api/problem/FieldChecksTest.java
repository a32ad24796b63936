package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
    void a_text_of_any_language_is_right() {
        checks.required("Zoë Łącka 東京", "name", 20);

        assertThatNoException().isThrownBy(checks::orThrow);
    }
}
