package org.bellgrid.standin;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What has come last, to be asked for in its order. Most of it never is, and stand-ins may run for days.
 *
 * @param <T> what comes
 */
final class Recent<T> {
    private static final int KEPT = 200;

    private final Queue<T> newest = new ArrayDeque<>();

    synchronized void add(T one) {
        newest.add(one);
        if (newest.size() > KEPT) {
            newest.remove();
        }
    }

    /** Takes the oldest. */
    synchronized T take() {
        return newest.remove();
    }
}
