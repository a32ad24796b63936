package org.bellgrid.standin;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a stand-in does with its calls: one after the other as scripted, and after that always the same.
 *
 * @param <B> a way to behave
 */
final class Script<B> {
    private final Queue<B> scripted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile B otherwise;

    Script(B otherwise) {
        this.otherwise = otherwise;
    }

    void next(List<B> behaviours) {
        scripted.addAll(behaviours);
    }

    void always(B behaviour) {
        otherwise = behaviour;
    }

    /** Counts a call, and says what to do with it. */
    B call() {
        calls.incrementAndGet();
        B next = scripted.poll();
        return next == null ? otherwise : next;
    }

    int calls() {
        return calls.get();
    }
}
