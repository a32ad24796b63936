package org.bellgrid.processing.migration;

import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;

/** Waits until somebody else has brought the database to this version's form. */
final class SchemaWait {
    private static final System.Logger LOG = System.getLogger(SchemaWait.class.getName());

    private final Supplier<List<String>> missing;
    private final Duration pause;

    /**
     * Looks again after each pause.
     *
     * @param missing the versions that the database has not come to yet
     */
    SchemaWait(Supplier<List<String>> missing, Duration pause) {
        this.missing = missing;
        this.pause = pause;
    }

    /** @throws IllegalStateException when it has taken longer than this; it says what is missing */
    void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String reason = reasonToWait();
        if (!reason.isEmpty()) {
            LOG.log(INFO, "waiting for the migrations: {0}", reason);
        }
        while (!reason.isEmpty()) {
            if (System.nanoTime() >= end) {
                throw new IllegalStateException(
                        "nobody has migrated the database within %s: %s; is there a migration job of this version, and how did it end?"
                                .formatted(patience, reason));
            }
            Thread.sleep(pause.toMillis());
            reason = reasonToWait();
        }
    }

    /** Empty when there is none. */
    private String reasonToWait() {
        try {
            List<String> versions = missing.get();
            return versions.isEmpty() ? "" : "it lacks " + String.join(", ", versions);
        } catch (FlywayException e) {
            return String.valueOf(e.getMessage()).strip();
        }
    }
}
