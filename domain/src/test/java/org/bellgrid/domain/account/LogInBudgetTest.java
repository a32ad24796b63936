package org.bellgrid.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogInBudgetTest {
    private static final Instant NOW = Instant.parse("2025-09-01T08:00:00Z");
    private static final LogInBudget BUDGET = new LogInBudget(2, 4, Duration.ofMinutes(15));
    private static final LogInAttempt ATTEMPT = attempt("teacher@district.example", 0);

    @Test
    void a_slip_of_the_finger_costs_nothing() {
        assertThat(BUDGET.waitFor(ATTEMPT, List.of(attempt("teacher@district.example", 1))))
                .isEmpty();
    }

    @Test
    void who_has_guessed_too_often_waits_until_a_failure_is_forgotten() {
        List<LogInAttempt> failed =
                List.of(attempt("teacher@district.example", 14), attempt("teacher@district.example", 3));

        assertThat(BUDGET.waitFor(ATTEMPT, failed)).contains(Duration.ofMinutes(1));
    }

    @Test
    void the_case_of_the_letters_does_not_matter() {
        List<LogInAttempt> failed =
                List.of(attempt("TEACHER@district.example", 5), attempt("Teacher@District.example", 5));

        assertThat(BUDGET.waitFor(ATTEMPT, failed)).contains(Duration.ofMinutes(10));
    }

    @Test
    void failures_at_other_accounts_count_for_the_address_alone() {
        List<LogInAttempt> three = List.of(attempt("a", 9), attempt("b", 8), attempt("c", 7));
        List<LogInAttempt> four = List.of(attempt("a", 9), attempt("b", 8), attempt("c", 7), attempt("d", 6));

        assertThat(BUDGET.waitFor(ATTEMPT, three)).isEmpty();
        assertThat(BUDGET.waitFor(ATTEMPT, four)).contains(Duration.ofMinutes(6));
    }

    private static LogInAttempt attempt(String email, int minutesAgo) {
        return new LogInAttempt("192.0.2.1", email, NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
