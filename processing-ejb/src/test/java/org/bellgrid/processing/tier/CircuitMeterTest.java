package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.bellgrid.processing.metrics.Measured;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class CircuitMeterTest {
    private final Measured measured = new Measured();

    @Test
    void the_circuit_breaker_of_a_tier_is_shown_where_the_tier_is_there() {
        CircuitMeter meter = new CircuitMeter();
        meter.registry = measured.registry();
        meter.cloudOcr = new Tier.Present<>(
                png -> {
                    throw new TierFault(TierFault.Reason.UNREACHABLE, false, "nobody is there");
                },
                new Circuit(measured.registry(), CloudOcr.class, "read"),
                "vision.example",
                null);
        meter.languageModel = new Tier.Absent<>("no model");

        meter.show();

        assertThat(measured.gauge("bellgrid_tier_circuit{tier=cloud_ocr}")).isZero();
        AtomicLong time = new AtomicLong();
        measured.gauge(
                "ft.circuitbreaker.state.total{method=%s.read, state=open}".formatted(CloudOcr.class.getName()),
                time::incrementAndGet);
        assertThat(measured.gauge("bellgrid_tier_circuit{tier=cloud_ocr}")).isEqualTo(2);
        assertThatThrownBy(() -> measured.gauge("bellgrid_tier_circuit{tier=llm}"))
                .isInstanceOf(NullPointerException.class);
    }
}
