package org.bellgrid.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of {@code dashboards/} says.
 *
 * @param name of its file, and of its address in Grafana
 */
record Dashboard(String title, String name, String description, List<Row> rows) {

    /** Panels that answer one question. */
    record Row(String title, List<Panel> panels) {}

    Stream<Panel> panels() {
        return rows.stream().flatMap(row -> row.panels().stream());
    }
}
