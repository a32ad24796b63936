package org.bellgrid.processing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.bellgrid.domain.pipeline.Stage;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts(Map.of(Stage.OCR, 3), Duration.ofSeconds(1));

    @Test
    void the_wait_doubles_with_every_attempt() {
        assertThat(attempts.waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.waitAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(attempts.waitAfter(3)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void the_last_attempt_allowed_uses_them_up() {
        assertThat(attempts.usedUp(Stage.OCR, 2)).isFalse();
        assertThat(attempts.usedUp(Stage.OCR, 3)).isTrue();
    }

    @Test
    void an_attempt_beyond_those_allowed_is_not_worked_on() {
        assertThat(attempts.exceeded(Stage.OCR, 3)).isFalse();
        assertThat(attempts.exceeded(Stage.OCR, 4)).isTrue();
    }
}
