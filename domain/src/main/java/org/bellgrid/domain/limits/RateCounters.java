package org.bellgrid.domain.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Counts requests in fixed windows, by the database's clock, for all instances together. */
@Dependent
public class RateCounters {
    /** A count that a crash loses harms nobody: the commit need not wait for the disk. */
    private static final String HURRY = "SELECT set_config('synchronous_commit', 'off', true)";

    private static final String COUNT = """
            INSERT INTO rate_counters AS c (subject, quota, window_start, requests)
            VALUES (?1, ?2, to_timestamp(floor(extract(epoch FROM clock_timestamp()) / ?3) * ?3), 1)
            ON CONFLICT (subject, quota, window_start) DO UPDATE SET requests = c.requests + 1
            RETURNING requests, ?3 - extract(epoch FROM clock_timestamp() - window_start)
            """;
    private static final String FORGET_PAST =
            "DELETE FROM rate_counters WHERE window_start < clock_timestamp() - interval '1 day'";

    private final EntityManager entityManager;

    @Inject
    public RateCounters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Counts a request of somebody. To be called in a transaction of its own, so that also those count that come to nothing:
     * this one does not wait for the disk.
     */
    public Allowance count(String subject, Quota quota) {
        entityManager.createNativeQuery(HURRY).getSingleResult();
        Object[] counted = (Object[]) entityManager
                .createNativeQuery(COUNT)
                .setParameter(1, subject)
                .setParameter(2, quota.name())
                .setParameter(3, quota.window().toSeconds())
                .getSingleResult();
        int requests = ((Number) counted[0]).intValue();
        long seconds = (long) Math.ceil(((Number) counted[1]).doubleValue());
        return new Allowance(quota, quota.requests() - requests, Duration.ofSeconds(Math.max(1, seconds)));
    }

    /** Deletes the counts of windows that have passed. */
    public void forgetPast() {
        entityManager.createNativeQuery(FORGET_PAST).executeUpdate();
    }
}
