package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.bellgrid.domain.metrics.Pulse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseGaugesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Measured measured = new Measured();
    private final DatabaseGauges gauges = new DatabaseGauges();
    private boolean away;

    @BeforeEach
    void show() {
        gauges.registry = measured.registry();
        gauges.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        gauges.pulse = new PulseOfAll(new Pulse(nobodyAsks())) {
            @Override
            Map<String, Double> take() {
                if (away) {
                    throw new PersistenceException("away");
                }
                return Map.of("queue_depth ocr", 7.0, "outbox_unsent", 3.0);
            }
        };
        gauges.show();
    }

    @Test
    void what_the_database_counts_is_shown_and_what_it_does_not_name_is_none() {
        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
        assertThat(measured.gauge("bellgrid_queue_depth{stage=ocr}")).isEqualTo(7);
        assertThat(measured.gauge("bellgrid_queue_depth{stage=llm}")).isZero();
        assertThat(measured.gauge("bellgrid_outbox_unsent")).isEqualTo(3);
    }

    private static EntityManager nobodyAsks() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void nothing_is_known_while_the_database_is_away() {
        away = true;

        gauges.measure();

        assertThat(measured.gauge("bellgrid_database_up")).isZero();
        assertThat(measured.gauge("bellgrid_outbox_unsent")).isNaN();
        away = false;
        gauges.measure();
        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
    }

    @Test
    void a_database_that_has_not_answered_for_a_while_is_away() {
        gauges.clock = Clock.offset(gauges.clock, Duration.ofSeconds(31));

        assertThat(measured.gauge("bellgrid_database_up")).isZero();
        assertThat(measured.gauge("bellgrid_queue_depth{stage=ocr}")).isNaN();
    }
}
