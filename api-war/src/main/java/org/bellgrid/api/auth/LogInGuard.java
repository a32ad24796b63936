package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.LogInAttempt;
import org.bellgrid.domain.account.LogInAttempts;
import org.bellgrid.domain.account.LogInBudget;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Slows down whoever guesses passwords; all instances count together. */
@Dependent
class LogInGuard {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final LogInAttempts attempts;
    private final LogInBudget budget;
    private final Clock clock;

    @Inject
    LogInGuard(
            LogInAttempts attempts,
            Clock clock,
            @ConfigProperty(name = "bellgrid.login.failures", defaultValue = "10") int perAccount,
            @ConfigProperty(name = "bellgrid.login.failures-per-address", defaultValue = "100") int perAddress) {
        this.attempts = attempts;
        this.clock = clock;
        this.budget = new LogInBudget(perAccount, perAddress, WINDOW);
    }

    /**
     * Notes that somebody tries; it counts as a failure until it has succeeded.
     *
     * @throws ProblemException when they have to wait
     */
    @Transactional
    public LogInAttempt begin(ClientAddress from, String email) {
        LogInAttempt attempt = new LogInAttempt(from.value(), email, clock.instant());
        Optional<Duration> wait = attempts.begin(attempt, budget);
        if (wait.isPresent()) {
            throw new ProblemException(Problem.RATE_LIMIT_EXCEEDED, wait.get().plusSeconds(1));
        }
        return attempt;
    }

    /** They are who they say. */
    @Transactional
    public void succeeded(LogInAttempt attempt) {
        attempts.forgive(attempt);
    }
}
