package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new CircuitBreakerOpenException(), Reason.OPEN, false),
                Arguments.of(new BulkheadException(), Reason.FULL, false),
                Arguments.of(new TimeoutException(), Reason.TIMED_OUT, true));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void what_fault_tolerance_throws_is_said_as_a_fault(RuntimeException thrown, Reason reason, boolean maybePaid) {
        TierFault fault = fault(thrown);

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.maybePaid()).isEqualTo(maybePaid);
    }

    @Test
    void an_answer_is_handed_on() throws TierFault {
        assertThat(Guard.<String>call(() -> "an answer")).isEqualTo("an answer");
    }

    @Test
    void a_tier_that_is_not_there_says_what_is_lacking() {
        OutsideTier absent = new Tier.Absent<String>("no key").describe("vision", ReaderTier.CLOUD_OCR);

        assertThat(absent.status()).isEqualTo(OutsideTier.Status.ABSENT);
        assertThat(absent.reason()).isEqualTo("no key");
    }

    private static TierFault fault(RuntimeException thrown) {
        return catchThrowableOfType(
                TierFault.class,
                () -> Guard.call(() -> {
                    throw thrown;
                }));
    }
}
