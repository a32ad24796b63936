package org.bellgrid.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code alerts.yaml} says.
 *
 * @param runBooks where people find the run-books
 */
record Alerts(String runBooks, List<Group> groups) {

    /**
     * What is evaluated together and in this order.
     *
     * @param record what is worked out before the group's alerts; null: nothing
     */
    record Group(String name, @Nullable List<Recording> record, List<Alert> alerts) {
        Stream<Recording> recordings() {
            return record == null ? Stream.empty() : record.stream().flatMap(Recording::each);
        }
    }

    Stream<Alert> all() {
        return groups.stream().flatMap(group -> group.alerts().stream());
    }

    Stream<Recording> recordings() {
        return groups.stream().flatMap(Group::recordings);
    }

    Alert named(String name) {
        return all().filter(alert -> alert.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no alert has the name " + name));
    }

    String runBook(Alert alert) {
        return runBooks + "#" + alert.anchor();
    }
}
