package org.bellgrid.domain.metrics;

/** What is kept as it happens and by the hour. Each is a table, with another of the same name for the hours. */
public enum Series {
    PROCESSING(
            "processing_metrics",
            "district_id, stage",
            "count(*) FILTER (WHERE outcome NOT IN ('rejected', 'retried', 'lost'))"),
    API("api_metrics", "district_id, operation, method", "count(*) FILTER (WHERE status < 500)");

    private final String table;
    private final String groups;
    private final String successes;

    Series(String table, String groups, String successes) {
        this.table = table;
        this.groups = groups;
        this.successes = successes;
    }

    String table() {
        return table;
    }

    String hourlyTable() {
        return table + "_hourly";
    }

    /** What is told apart within an hour. */
    String groups() {
        return groups;
    }

    /** How many of them were a success. */
    String successes() {
        return successes;
    }
}
