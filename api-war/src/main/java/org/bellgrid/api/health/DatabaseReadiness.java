package org.bellgrid.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that PostgreSQL answers, soon. */
@ApplicationScoped
@Readiness
public class DatabaseReadiness implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/bellgrid")
    DataSource database;

    /**
     * For a thread that waits in our place, since asking a pool for a connection knows no time limit of ours. One of its
     * own: the server's are all taken where many wait for readers, and that does not make it less ready.
     */
    @Resource
    ManagedThreadFactory threads;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answersSoon()).build();
    }

    private boolean answersSoon() {
        FutureTask<Boolean> answer = new FutureTask<>(this::answers);
        threads.newThread(answer).start();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return false;
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }
}
