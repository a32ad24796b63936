package org.bellgrid.processing.tier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Where the circuit breaker of a method stands. Fault tolerance does not tell, but it keeps account of how long it has been
 * in each state, the present one included: the account that grows is the state's.
 */
public final class Circuit {
    private static final String ACCOUNTS = "ft.circuitbreaker.state.total";

    /** Nobody is kept waiting for ever by accounts that stand still. */
    private static final int MOST_LOOKS = 1000;

    private final MetricRegistry registry;
    private final String method;

    /**
     * @param registry of the scope {@code base}
     * @param method with the name of its class
     */
    public Circuit(MetricRegistry registry, Class<?> type, String method) {
        this.registry = registry;
        this.method = type.getName() + "." + method;
    }

    /** Closed as long as nobody has called. An open one stays so until somebody calls after its time. */
    State state() {
        Map<State, Long> before = accounts();
        Map<State, Long> now = accounts();
        for (int looks = 0; now.equals(before) && looks < MOST_LOOKS; looks++) { // no nanosecond has gone by
            now = accounts();
        }
        for (Entry<State, Long> account : now.entrySet()) {
            if (account.getValue() > before.getOrDefault(account.getKey(), 0L)) {
                return account.getKey();
            }
        }
        return State.CLOSED;
    }

    private Map<State, Long> accounts() {
        Map<State, Long> accounts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            Gauge<?> account =
                    registry.getGauge(new MetricID(ACCOUNTS, new Tag("method", method), new Tag("state", state.label)));
            if (account != null) {
                accounts.put(state, account.getValue().longValue());
            }
        }
        return accounts;
    }

    /** How a circuit breaker may stand. */
    enum State {
        CLOSED("closed", 0),
        HALF_OPEN("halfOpen", 1),
        OPEN("open", 2);

        private final String label;
        private final int figure;

        State(String label, int figure) {
            this.label = label;
            this.figure = figure;
        }

        /** What scrapers are shown. */
        int figure() {
            return figure;
        }
    }
}
