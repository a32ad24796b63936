package org.bellgrid.hitl.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.tenancy.DistrictId;

/** The events of a district on their way to those of its clients that are connected here. */
final class Feed {
    static final int BATCH = 200;

    private final DistrictId district;
    private final EventLog log;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private long last;

    /** A feed that begins with whatever happens next. */
    Feed(DistrictId district, EventLog log) {
        this.district = district;
        this.log = log;
        this.last = log.newest(district);
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    /** {@code true} when nobody is left. */
    boolean remove(Connection connection) {
        connections.remove(connection);
        return connections.isEmpty();
    }

    /** Sends what is new. */
    synchronized void deliver() {
        last = read(last, event -> {
            String message = Message.of(event);
            connections.stream()
                    .filter(connection -> connection.wants(event))
                    .forEach(connection -> connection.send(message));
        });
    }

    /** Sends to a client what it has missed; what comes next follows without a gap. */
    synchronized void replay(Connection connection, long lastSeen) {
        long newest = last;
        read(lastSeen, event -> {
            if (event.id() <= newest && connection.wants(event)) {
                connection.send(Message.of(event));
            }
        });
    }

    private long read(long from, Consumer<JobEvent> take) {
        long read = from;
        List<JobEvent> batch;
        do {
            batch = log.after(district, read, BATCH);
            batch.forEach(take);
            read = batch.isEmpty() ? read : batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
        return read;
    }

    /** The id of the newest event that has gone out. */
    synchronized long newest() {
        return last;
    }
}
