package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The log-ins of the last minutes that have not succeeded, those that are under way included. */
@Dependent
public class LogInAttempts {
    /** Until the transaction ends; so that a hundred attempts at once count as a hundred. */
    private static final String LOCK_ADDRESS =
            "SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended('log in from ' || ?1, 0))";

    /** Each attempt clears away more than it adds. */
    private static final String FORGET_PAST = """
            DELETE FROM log_in_attempts
             WHERE id IN (SELECT id FROM log_in_attempts
                           WHERE at < now() - ?1 * interval '1 second'
                           LIMIT 100 FOR UPDATE SKIP LOCKED)
            """;

    private final EntityManager entityManager;

    @Inject
    public LogInAttempts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Notes an attempt, or says how long it has to wait; then it does not count. */
    public Optional<Duration> begin(LogInAttempt attempt, LogInBudget budget) {
        entityManager
                .createNativeQuery(LOCK_ADDRESS)
                .setParameter(1, attempt.address())
                .getSingleResult();
        entityManager
                .createNativeQuery(FORGET_PAST)
                .setParameter(1, budget.window().toSeconds())
                .executeUpdate();
        Optional<Duration> wait = budget.waitFor(attempt, failed(attempt, budget));
        if (wait.isEmpty()) {
            entityManager.persist(attempt);
        }
        return wait;
    }

    private List<LogInAttempt> failed(LogInAttempt attempt, LogInBudget budget) {
        return entityManager
                .createQuery(
                        "SELECT a FROM LogInAttempt a WHERE a.address = :address AND a.at > :start ORDER BY a.at",
                        LogInAttempt.class)
                .setParameter("address", attempt.address())
                .setParameter("start", attempt.at().minus(budget.window()))
                .getResultList();
    }

    /** It has succeeded: it and those before it, from the same address to the same account, are forgiven. */
    public void forgive(LogInAttempt attempt) {
        entityManager
                .createQuery("DELETE FROM LogInAttempt a WHERE a.address = :address AND a.account = :account")
                .setParameter("address", attempt.address())
                .setParameter("account", attempt.account())
                .executeUpdate();
    }
}
