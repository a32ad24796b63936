package org.bellgrid.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many log-ins may fail before somebody has to wait. It is whoever tries that waits, not the account: the owner gets in
 * from anywhere else, so that nobody can lock others out.
 *
 * @param perAccount from one address to one account
 * @param perAddress from one address to whatever accounts
 * @param window for how long a failure counts
 */
public record LogInBudget(int perAccount, int perAddress, Duration window) {
    public LogInBudget {
        if (perAccount < 1 || perAddress < perAccount) {
            throw new IllegalArgumentException(
                    "%d an account and %d an address is no budget".formatted(perAccount, perAddress));
        }
    }

    /**
     * How long an attempt has to wait; empty when it may go ahead.
     *
     * @param failed from the same address, within the window, oldest first
     */
    Optional<Duration> waitFor(LogInAttempt attempt, List<LogInAttempt> failed) {
        List<LogInAttempt> sameAccount =
                failed.stream().filter(attempt::isToSameAccountAs).toList();
        Instant end = end(failed, perAddress).isAfter(end(sameAccount, perAccount))
                ? end(failed, perAddress)
                : end(sameAccount, perAccount);
        return Optional.of(Duration.between(attempt.at(), end)).filter(wait -> wait.compareTo(Duration.ZERO) > 0);
    }

    /** When there are fewer than that many left within the window. */
    private Instant end(List<LogInAttempt> failed, int limit) {
        return failed.size() < limit
                ? Instant.MIN
                : failed.get(failed.size() - limit).at().plus(window);
    }
}
