package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.processing.metrics.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitTest {
    private final Measured measured = new Measured();
    private final Circuit circuit = new Circuit(measured.registry(), String.class, "read");

    @Test
    void a_circuit_breaker_that_nobody_has_called_is_closed() {
        assertThat(circuit.state()).isEqualTo(Circuit.State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"closed, CLOSED, READY", "halfOpen, HALF_OPEN, READY", "open, OPEN, OPEN"})
    void the_present_state_is_the_one_whose_account_grows(
            String growing, Circuit.State state, OutsideTier.Status status) {
        AtomicLong time = new AtomicLong();
        for (String each : new String[] {"closed", "halfOpen", "open"}) {
            measured.gauge(
                    "ft.circuitbreaker.state.total{method=java.lang.String.read, state=%s}".formatted(each),
                    () -> each.equals(growing) ? time.incrementAndGet() : 1_000_000L);
        }

        assertThat(circuit.state()).isEqualTo(state);
        assertThat(new Tier.Present<>("a port", circuit, "vision.example", null)
                        .describe("vision", ReaderTier.CLOUD_OCR)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void it_waits_for_time_to_go_by() {
        AtomicLong asked = new AtomicLong();
        measured.gauge(
                "ft.circuitbreaker.state.total{method=java.lang.String.read, state=open}",
                () -> asked.incrementAndGet() / 3);

        assertThat(circuit.state()).isEqualTo(Circuit.State.OPEN);
    }
}
