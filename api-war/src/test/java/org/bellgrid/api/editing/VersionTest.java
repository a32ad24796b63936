package org.bellgrid.api.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private final Version version = new Version(12);

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "\"11\", \"12\"", " \"12\" ", "*"})
    void who_has_read_this_state_may_change_it(String ifMatch) {
        assertThatCode(() -> version.demand(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"11\"", "W/\"12\"", "12", "\"1\",\"2\""})
    void who_has_read_another_must_read_again(String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(Problem.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void who_does_not_say_what_he_has_read_is_told_to(@Nullable String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(Problem.PRECONDITION_REQUIRED);
    }

    private Problem refusal(@Nullable String ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> version.demand(ifMatch))
                .problem();
    }
}
