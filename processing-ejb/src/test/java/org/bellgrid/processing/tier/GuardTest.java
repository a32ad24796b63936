package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.processing.tier.TierFault.Reason;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration OPEN_FOR = Duration.ofSeconds(30);

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new CircuitBreakerOpenException(), Reason.OPEN, false),
                Arguments.of(new BulkheadException(), Reason.FULL, false),
                Arguments.of(new TimeoutException(), Reason.TIMED_OUT, true));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void what_fault_tolerance_throws_is_said_as_a_fault(RuntimeException thrown, Reason reason, boolean maybePaid) {
        TierFault fault = fault(new Guard(CLOCK, OPEN_FOR), thrown);

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.maybePaid()).isEqualTo(maybePaid);
    }

    @Test
    void a_tier_is_open_once_a_call_was_turned_away() {
        Guard guard = new Guard(CLOCK, OPEN_FOR);
        Tier<String> tier = present(guard);
        OutsideTier.Status before = status(tier);

        fault(guard, new CircuitBreakerOpenException());

        assertThat(before).isEqualTo(OutsideTier.Status.READY);
        assertThat(status(tier)).isEqualTo(OutsideTier.Status.OPEN);
    }

    @Test
    void a_tier_is_ready_when_the_circuit_breaker_lets_a_call_pass_again() {
        Guard guard = new Guard(CLOCK, Duration.ZERO);
        Tier<String> tier = present(guard);

        fault(guard, new CircuitBreakerOpenException());

        assertThat(status(tier)).isEqualTo(OutsideTier.Status.READY);
    }

    @Test
    void an_answer_shows_that_the_tier_is_ready() throws TierFault {
        Guard guard = new Guard(CLOCK, OPEN_FOR);
        Tier<String> tier = present(guard);
        fault(guard, new CircuitBreakerOpenException());

        guard.call(() -> "an answer");

        assertThat(status(tier)).isEqualTo(OutsideTier.Status.READY);
    }

    @Test
    void a_tier_that_is_not_there_says_what_is_lacking() {
        OutsideTier absent = new Tier.Absent<String>("no key").describe("vision", ReaderTier.CLOUD_OCR);

        assertThat(absent.status()).isEqualTo(OutsideTier.Status.ABSENT);
        assertThat(absent.reason()).isEqualTo("no key");
    }

    private static Tier<String> present(Guard guard) {
        return new Tier.Present<>("a port", guard, "vision.example", null);
    }

    private static OutsideTier.Status status(Tier<String> tier) {
        return tier.describe("vision", ReaderTier.CLOUD_OCR).status();
    }

    private static TierFault fault(Guard guard, RuntimeException thrown) {
        return catchThrowableOfType(
                TierFault.class,
                () -> guard.call(() -> {
                    throw thrown;
                }));
    }
}
