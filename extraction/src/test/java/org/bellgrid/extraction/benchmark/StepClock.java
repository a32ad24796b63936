package org.bellgrid.extraction.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shares a thread's CPU time out among the steps, by a look at its stack every few milliseconds. */
final class StepClock {
    private static final long LOOK_MILLIS = 2;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread thread;
    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
    private long before;

    private StepClock(Thread thread) {
        this.thread = thread;
        this.before = threads.getThreadCpuTime(thread.getId());
    }

    /** Does the work on this thread and returns the CPU seconds that each step took of it. */
    static Map<Step, Double> measure(Runnable work) throws InterruptedException {
        StepClock clock = new StepClock(Thread.currentThread());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> looking =
                timer.scheduleAtFixedRate(clock::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        work.run();
        looking.cancel(false);
        timer.shutdown();
        if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the sampler does not end");
        }
        return clock.seconds();
    }

    private void look() {
        Step step = Step.of(thread.getStackTrace());
        long now = threads.getThreadCpuTime(thread.getId());
        nanos.merge(step, now - before, Long::sum);
        before = now;
    }

    private Map<Step, Double> seconds() {
        Map<Step, Double> seconds = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            seconds.put(step, nanos.getOrDefault(step, 0L) / 1e9);
        }
        return seconds;
    }
}
