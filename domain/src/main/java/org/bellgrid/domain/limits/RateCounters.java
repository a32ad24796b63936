package org.bellgrid.domain.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts requests in fixed windows, by the database's clock, for all instances together. */
@Dependent
public class RateCounters {
    /** Each quota in the order given, so that two requests of somebody never wait for each other's rows crosswise. */
    private static final String COUNT = """
            INSERT INTO rate_counters AS c (subject, quota, window_start, requests)
            SELECT ?1, q.name, to_timestamp(floor(extract(epoch FROM clock_timestamp()) / q.seconds) * q.seconds), 1
              FROM unnest(string_to_array(?2, ','), CAST(string_to_array(?3, ',') AS integer[])) AS q(name, seconds)
            ON CONFLICT (subject, quota, window_start) DO UPDATE SET requests = c.requests + 1
            RETURNING quota, requests, extract(epoch FROM clock_timestamp() - window_start)
            """;

    private static final String FORGET_PAST =
            "DELETE FROM rate_counters WHERE window_start < clock_timestamp() - interval '1 day'";

    private final EntityManager entityManager;

    @Inject
    public RateCounters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Counts a request of somebody against some quotas, in one statement. To be called outside a transaction: then each count
     * stands by itself, also that of a request that comes to nothing, and holds up nobody else's for longer than it takes.
     *
     * @return what is left of each, in no particular order
     */
    public List<Allowance> count(String subject, List<Quota> quotas) {
        List<?> counted = entityManager
                .createNativeQuery(COUNT)
                .setParameter(1, subject)
                .setParameter(2, joined(quotas, Quota::name))
                .setParameter(
                        3, joined(quotas, quota -> Long.toString(quota.window().toSeconds())))
                .getResultList();
        return counted.stream()
                .map(row -> (Object[]) row)
                .map(row -> allowance(named(quotas, (String) row[0]), (Number) row[1], (Number) row[2]))
                .toList();
    }

    private static String joined(List<Quota> quotas, Function<Quota, String> part) {
        return quotas.stream().map(part).collect(Collectors.joining(","));
    }

    private static Quota named(List<Quota> quotas, String name) {
        return quotas.stream()
                .filter(quota -> quota.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Allowance allowance(Quota quota, Number requests, Number elapsedSeconds) {
        long left = (long) Math.ceil(quota.window().toSeconds() - elapsedSeconds.doubleValue());
        return new Allowance(quota, quota.requests() - requests.intValue(), Duration.ofSeconds(Math.max(1, left)));
    }

    /** Deletes the counts of windows that have passed. */
    public void forgetPast() {
        entityManager.createNativeQuery(FORGET_PAST).executeUpdate();
    }
}
