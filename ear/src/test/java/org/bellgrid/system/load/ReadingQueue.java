package org.bellgrid.system.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bellgrid.system.Client;
import org.bellgrid.system.RunningBellgrid;

/** Keeps all readers busy with pictures from its making to its closing. */
final class ReadingQueue implements AutoCloseable {
    /** Enough that no reader waits, and few enough that the queue is soon empty again. */
    private static final int WAITING = 6;

    private static final long PAUSE_MILLIS = 50;
    private static final String UNDER_WAY =
            "SELECT count(*) FROM processing_jobs WHERE stage NOT IN ('done', 'review')";
    private static final String ENDED = "SELECT count(*) FROM processing_jobs WHERE stage IN ('done', 'review')";

    private final RunningBellgrid bellgrid;
    private final Client client;
    private final Sheets sheets;
    private final Thread feeder = new Thread(this::feed, "feeder");
    private final long endedBefore;
    private final long start = System.nanoTime();
    private volatile boolean closed;

    ReadingQueue(RunningBellgrid bellgrid, Client client, Sheets sheets) throws SQLException {
        this.bellgrid = bellgrid;
        this.client = client;
        this.sheets = sheets;
        this.endedBefore = count(bellgrid, ENDED);
        feeder.start();
    }

    /** How quickly documents have been read up to now. */
    double documentsPerMinute() throws SQLException {
        return (count(bellgrid, ENDED) - endedBefore) * 60e9 / (System.nanoTime() - start);
    }

    private void feed() {
        try {
            while (!closed) {
                for (long waiting = count(bellgrid, UNDER_WAY); waiting < WAITING; waiting++) {
                    client.upload("week.png", sheets.picture());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the readers run out of work", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all has been read. */
    @Override
    public void close() throws InterruptedException, SQLException {
        closed = true;
        feeder.join();
        awaitEmpty(bellgrid);
    }

    static void awaitEmpty(RunningBellgrid bellgrid) throws InterruptedException, SQLException {
        while (count(bellgrid, UNDER_WAY) > 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static long count(RunningBellgrid bellgrid, String query) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
