package org.bellgrid.processing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    private final Random random = new Random(1);

    @Test
    void every_attempt_has_its_wait_and_up_to_a_fifth_more() {
        for (int i = 0; i < 1000; i++) {
            assertThat(schedule.waitAfter(1, Duration.ZERO, random))
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6)));
            assertThat(schedule.waitAfter(2, Duration.ZERO, random))
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6)));
        }
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        assertThat(schedule.waitAfter(2, Duration.ZERO, random))
                .isNotEqualTo(schedule.waitAfter(2, Duration.ZERO, random));
    }

    @Test
    void there_is_an_end() {
        assertThat(schedule.waitAfter(3, Duration.ZERO, random)).isEmpty();
        assertThat(schedule.waitAfter(4, Duration.ofHours(1), random)).isEmpty();
    }

    @Test
    void a_receiver_can_put_us_off_but_not_for_ever_and_not_bring_us_forward() {
        assertThat(schedule.waitAfter(1, Duration.ofMinutes(1), random)).contains(Duration.ofMinutes(1));
        assertThat(schedule.waitAfter(1, Duration.ofDays(9), random)).contains(Duration.ofDays(1));
        assertThat(schedule.waitAfter(2, Duration.ofSeconds(-1), random))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofMinutes(5)));
    }
}
