package org.bellgrid.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bellgrid.container.SmallContainer;
import org.bellgrid.domain.account.TokenLifetime;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.audit.AuditLog;
import org.bellgrid.domain.cache.AnswerLifetime;
import org.bellgrid.domain.cache.CacheLifetime;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.document.BlobDirectory;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.limits.RateCounters;
import org.bellgrid.domain.metrics.Pulse;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.overview.Overviews;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.reading.EngineVersion;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.SampleShares;
import org.bellgrid.domain.tenancy.Tenancy;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.domain.validation.Acceptance;
import org.bellgrid.domain.validation.Publication;
import org.bellgrid.domain.webhook.Webhooks;

/** The domain's beans on a real database, the same for all tests of a JVM: each makes a district of its own. */
public final class OnDatabase {
    private static final SmallContainer CONTAINER = SmallContainer.start(
            List.of(
                    Users.class,
                    AuditLog.class,
                    CacheLifetime.class,
                    Costs.class,
                    Documents.class,
                    JobEvents.class,
                    RateCounters.class,
                    Overviews.class,
                    Pulse.class,
                    Pauses.class,
                    Jobs.class,
                    HitlTasks.class,
                    Districts.class,
                    Timetables.class,
                    Publication.class,
                    Webhooks.class),
            List.of(Work.class, Choices.class),
            List.of());

    private OnDatabase() {}

    public static <T> T bean(Class<T> type) {
        return CONTAINER.get(type);
    }

    /** Does something in a transaction that sees and changes the rows of that district alone. */
    public static <T> T in(DistrictId district, Callable<T> what) {
        return Tenancy.within(district, () -> bean(Work.class).here(what));
    }

    /** As {@link #in}, on somebody's behalf, who has called {@link Tenancy#enter}. */
    public static <T> T here(Callable<T> what) {
        return bean(Work.class).here(what);
    }

    /** Does something in a transaction that sees every district's rows, as the pipeline does. */
    public static <T> T forAll(Callable<T> what) {
        return bean(Work.class).forAll(what);
    }

    /** Changes rows by hand, such as their age, of whatever district. */
    public static void change(String sql, Object... parameters) {
        forAll(() -> {
            var query = bean(EntityManager.class).createNativeQuery(sql);
            for (int index = 0; index < parameters.length; index++) {
                query.setParameter(index + 1, parameters[index]);
            }
            return query.executeUpdate();
        });
    }

    /** The one value that a query gives, of whatever district. */
    public static Object ask(String sql, Object... parameters) {
        return forAll(() -> {
            var query = bean(EntityManager.class).createNativeQuery(sql);
            for (int index = 0; index < parameters.length; index++) {
                query.setParameter(index + 1, parameters[index]);
            }
            return query.getSingleResult();
        });
    }

    /** Somebody who has transactions: another each time, or a call within a call would pass by what lies around them. */
    @Dependent
    static class Work {
        @Transactional
        <T> T here(Callable<T> what) {
            return call(what);
        }

        @AllDistricts
        @Transactional
        <T> T forAll(Callable<T> what) {
            return call(what);
        }

        private static <T> T call(Callable<T> what) {
            try {
                return what.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What an installation without paid tiers would choose. */
    @ApplicationScoped
    static class Choices {
        @Produces
        Clock clock() {
            return Clock.systemUTC();
        }

        @Produces
        Pipeline pipeline() {
            return new Pipeline(Set.of());
        }

        @Produces
        @ApplicationScoped
        Blobs blobs() throws IOException {
            return new BlobDirectory(Path.of("target", "test-blobs"));
        }

        @Produces
        EngineVersion engine() {
            return new EngineVersion("engine of the tests");
        }

        @Produces
        Acceptance acceptance() {
            return new Acceptance(new Confidence(0.8));
        }

        @Produces
        SampleShares sampleShares() {
            return new SampleShares(0, 0);
        }

        @Produces
        CacheLifetime cacheLifetime() {
            return new CacheLifetime(Duration.ofDays(30));
        }

        @Produces
        AnswerLifetime answerLifetime() {
            return new AnswerLifetime(Duration.ofDays(90));
        }

        @Produces
        TokenLifetime tokenLifetime() {
            return new TokenLifetime(Duration.ofMinutes(15));
        }
    }
}
