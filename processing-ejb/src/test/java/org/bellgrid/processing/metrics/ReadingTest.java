package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Measured measured = new Measured();
    private final Hand clock = new Hand();
    private final Reading reading = new Reading(clock);

    @BeforeEach
    void take() {
        reading.show(measured.registry());
        reading.took(Map.of("queue_depth ocr", 7.0, "outbox_unsent", 3.0));
    }

    @Test
    void what_the_database_counts_is_shown_and_what_it_does_not_name_is_none() {
        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
        assertThat(measured.gauge("bellgrid_queue_depth{stage=ocr}")).isEqualTo(7);
        assertThat(measured.gauge("bellgrid_queue_depth{stage=llm}")).isZero();
        assertThat(measured.gauge("bellgrid_outbox_unsent")).isEqualTo(3);
    }

    @Test
    void nothing_is_known_while_the_database_is_away() {
        reading.failed();

        assertThat(measured.gauge("bellgrid_database_up")).isZero();
        assertThat(measured.gauge("bellgrid_outbox_unsent")).isNaN();
        reading.took(Map.of());
        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
        assertThat(measured.gauge("bellgrid_outbox_unsent")).isZero();
    }

    @Test
    void a_database_that_has_not_answered_for_a_while_is_away() {
        clock.now = clock.now.plusSeconds(31);

        assertThat(measured.gauge("bellgrid_database_up")).isZero();
        assertThat(measured.gauge("bellgrid_queue_depth{stage=ocr}")).isNaN();
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
