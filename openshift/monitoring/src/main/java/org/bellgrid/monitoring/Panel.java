package org.bellgrid.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One chart or figure.
 *
 * @param unit as Grafana calls it, such as {@code percentunit} for 0..1
 * @param width of 24; null: as is usual for its kind
 * @param height in steps of 30 pixels; null: as is usual for its kind
 * @param description what is seen, in plain words
 * @param words what is shown instead of some values
 * @param alerts those whose limits are shown
 * @param bad a limit that no alert has
 * @param stack whether series are put on top of each other
 */
record Panel(
        String title,
        Kind kind,
        String unit,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer decimals,
        @Nullable Double min,
        @Nullable Double max,
        String description,
        @Nullable Map<String, String> words,
        @Nullable List<String> alerts,
        @Nullable Limit bad,
        boolean stack,
        List<Query> queries) {

    /** What Grafana draws. */
    enum Kind {
        @JsonProperty("timeseries")
        TIMESERIES("timeseries", 8, 8),
        @JsonProperty("stat")
        STAT("stat", 6, 4),
        @JsonProperty("gauge")
        GAUGE("gauge", 6, 8),
        @JsonProperty("bargauge")
        BARGAUGE("bargauge", 6, 8),
        @JsonProperty("heatmap")
        HEATMAP("heatmap", 12, 8);

        private final String type;
        private final int width;
        private final int height;

        Kind(String type, int width, int height) {
            this.type = type;
            this.width = width;
            this.height = height;
        }

        String type() {
            return type;
        }

        /** Whether it shows how things have been, not only how they are. */
        boolean overTime() {
            return this == TIMESERIES || this == HEATMAP;
        }
    }

    /**
     * What is asked.
     *
     * @param legend what its series are called; labels in double braces
     */
    record Query(Expression expr, String legend) {}

    int columns() {
        return width == null ? kind.width : width;
    }

    int rows() {
        return height == null ? kind.height : height;
    }

    List<String> alertNames() {
        return alerts == null ? List.of() : alerts;
    }
}
