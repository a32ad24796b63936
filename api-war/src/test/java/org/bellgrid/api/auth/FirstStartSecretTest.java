package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import org.bellgrid.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FirstStartSecretTest {
    @Test
    void the_secret_opens() {
        assertThatNoException()
                .isThrownBy(() -> new FirstStartSecret(Optional.of("open sesame")).demand("open sesame"));
    }

    @Test
    void any_other_or_none_does_not() {
        FirstStartSecret secret = new FirstStartSecret(Optional.of("open sesame"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> secret.demand("open"))
                .withMessage("FORBIDDEN");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> secret.demand(null))
                .withMessage("FORBIDDEN");
    }

    @Test
    void without_one_in_the_configuration_there_is_no_such_address() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new FirstStartSecret(Optional.empty()).demand(""))
                .withMessage("NOT_FOUND");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new FirstStartSecret(Optional.of(" ")).demand(" "))
                .withMessage("NOT_FOUND");
    }
}
