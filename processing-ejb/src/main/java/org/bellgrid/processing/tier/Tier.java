package org.bellgrid.processing.tier;

import java.util.Optional;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tier.OutsideTier;
import org.jspecify.annotations.Nullable;

/**
 * An outside tier of this server.
 *
 * @param <P> its port
 */
public sealed interface Tier<P> {
    /** Empty when it is not on this server. */
    Optional<P> port();

    /** Whether the installation has it, on this server or another. */
    boolean isThere();

    /** What operators are told of it. */
    OutsideTier describe(String name, ReaderTier reader);

    /**
     * A tier that is not there.
     *
     * @param reason what the server lacks for it, in English
     */
    record Absent<P>(String reason) implements Tier<P> {
        @Override
        public Optional<P> port() {
            return Optional.empty();
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public OutsideTier describe(String name, ReaderTier reader) {
            return new OutsideTier(name, reader, OutsideTier.Status.ABSENT, reason, null, null);
        }
    }

    /** A tier that other servers of the installation have the key for. How its last calls went they alone know. */
    record Elsewhere<P>() implements Tier<P> {
        @Override
        public Optional<P> port() {
            return Optional.empty();
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public OutsideTier describe(String name, ReaderTier reader) {
            return new OutsideTier(name, reader, OutsideTier.Status.READY, "other servers call it", null, null);
        }
    }

    /**
     * A tier that this server calls.
     *
     * @param way to it
     * @param circuit breaker that stands before it
     * @param host that is called
     * @param model that is asked for, if it has a name
     */
    record Present<P>(
            P way, Circuit circuit, String host, @Nullable String model) implements Tier<P> {
        @Override
        public Optional<P> port() {
            return Optional.of(way);
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public OutsideTier describe(String name, ReaderTier reader) {
            return circuit.state() == Circuit.State.OPEN
                    ? new OutsideTier(name, reader, OutsideTier.Status.OPEN, "its last calls failed", host, model)
                    : new OutsideTier(name, reader, OutsideTier.Status.READY, null, host, model);
        }
    }
}
