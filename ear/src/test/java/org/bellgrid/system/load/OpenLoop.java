package org.bellgrid.system.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends requests at a steady rate, each at its own moment, the kinds in turn. */
final class OpenLoop {
    /** So many requests can be under way at once; what is due beyond that waits, and its time runs. */
    static final int CONNECTIONS = 32;

    private final Map<String, Request> kinds;
    private final List<Request> order;
    private final long intervalNanos;
    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;
    private final boolean[] failed;
    private final long start = System.nanoTime();

    private OpenLoop(Map<String, Request> kinds, int perSecond, Duration length) {
        this.kinds = kinds;
        this.order = List.copyOf(kinds.values());
        this.intervalNanos = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanos = new long[Math.toIntExact(length.toSeconds() * perSecond)];
        this.failed = new boolean[nanos.length];
    }

    /** A request of a kind. */
    interface Request {
        /**
         * Sends it and reads the whole answer.
         *
         * @param number how many of its kind came before
         * @return whether the answer is what was asked for
         */
        boolean send(int number) throws IOException;
    }

    /**
     * Sends for so long and returns what became of it by kind, once the last answer has come.
     *
     * @param perSecond of all kinds together
     */
    static Map<String, Answers> run(Map<String, Request> kinds, int perSecond, Duration length)
            throws InterruptedException {
        return new OpenLoop(kinds, perSecond, length).run();
    }

    private Map<String, Answers> run() throws InterruptedException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> senders = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            senders.add(connections.submit(this::sendWhatIsDue));
        }
        connections.shutdown();
        for (Future<?> sender : senders) {
            try {
                sender.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a connection gave up", e.getCause());
            }
        }
        return answers(System.nanoTime() - start);
    }

    private void sendWhatIsDue() {
        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long due = start + i * intervalNanos;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            failed[i] = !send(i);
            nanos[i] = System.nanoTime() - due;
        }
    }

    private boolean send(int i) {
        try {
            return order.get(i % order.size()).send(i / order.size());
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Answers> answers(long tookNanos) {
        Map<String, Answers> answers = new LinkedHashMap<>();
        int kind = 0;
        for (String name : kinds.keySet()) {
            answers.put(name, answers(kind++, tookNanos));
        }
        return answers;
    }

    private Answers answers(int kind, long tookNanos) {
        List<Double> millis = new ArrayList<>();
        int errors = 0;
        for (int i = kind; i < nanos.length; i += order.size()) {
            millis.add(nanos[i] / 1e6);
            errors += failed[i] ? 1 : 0;
        }
        return Answers.of(millis, errors, tookNanos / 1e9);
    }
}
