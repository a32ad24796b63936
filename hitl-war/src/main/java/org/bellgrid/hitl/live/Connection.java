package org.bellgrid.hitl.live;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.pipeline.JobId;
import org.jspecify.annotations.Nullable;

/** One client: who it is, what it wants to hear, and what waits to be sent to it, in order. */
final class Connection {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    /** A client that is so many messages behind does not listen. */
    private static final int WAITING = 2_000;

    private static final int JOBS = 10_000;

    private final Session session;
    private final Executor executor;
    private final Set<JobId> jobs = ConcurrentHashMap.newKeySet();
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private volatile @Nullable Listener listener;
    private volatile boolean serving;
    private volatile long heardAt = System.nanoTime();

    /** @param executor sends what waits */
    Connection(Session session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    void identify(Listener who) {
        listener = who;
    }

    /** Empty until it has shown a token. */
    Optional<Listener> listener() {
        return Optional.ofNullable(listener);
    }

    /** {@code false} when it wants more than anybody can follow. */
    boolean subscribe(JobId job) {
        jobs.add(job);
        return jobs.size() <= JOBS;
    }

    void unsubscribe(JobId job) {
        jobs.remove(job);
    }

    boolean wants(JobEvent event) {
        return event.isOfTask() ? listener().filter(Listener::reviews).isPresent() : jobs.contains(event.job());
    }

    /** Notes that the client is there. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** Does what the client wants; meanwhile it is not silent, however long that takes. */
    void serve(Runnable work) {
        serving = true;
        try {
            work.run();
        } finally {
            heard();
            serving = false;
        }
    }

    boolean isSilentFor(Duration period) {
        return !serving && System.nanoTime() - heardAt > period.toNanos();
    }

    /** Sends as soon as everything before it has been sent; never waits. */
    void send(String message) {
        boolean behind;
        boolean first;
        synchronized (waiting) {
            behind = waiting.size() >= WAITING;
            first = !sending && !behind;
            if (!behind) {
                waiting.add(message);
                sending = true;
            }
        }
        if (behind) {
            close(CloseCodes.TRY_AGAIN_LATER, "TOO_SLOW");
        } else if (first) {
            sendNext();
        }
    }

    private void sendNext() {
        String next;
        synchronized (waiting) {
            next = waiting.poll();
            sending = next != null;
        }
        if (next != null && session.isOpen()) {
            // Not from here: a short text may be out before the call returns, and so would the one after it.
            session.getAsyncRemote().sendText(next, sent -> executor.execute(this::sendNext));
        }
    }

    /** Asks the client for a sign of life, and keeps what lies between from taking the line for dead. */
    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            LOG.log(DEBUG, "a connection could not be pinged", e);
        }
    }

    /** @param reason for the client, in the contract's words */
    void close(CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException e) {
            LOG.log(DEBUG, "a connection was not closed in order", e);
        }
    }
}
