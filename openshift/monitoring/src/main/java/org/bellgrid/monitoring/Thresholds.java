package org.bellgrid.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a panel changes its colour. Grafana wants colours from the lowest value upwards: with limits below which it is bad,
 * what lies under the lowest has that one's colour, and green begins at the highest.
 */
final class Thresholds {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String GOOD = "green";
    private static final String BAD = "red";

    /** A colour begins at its value: with 0, nought itself would be bad. */
    private static final double JUST_ABOVE_NOUGHT = 0.001;

    private record Step(double value, String color) {}

    private final List<Step> upper = new ArrayList<>();
    private final List<Step> lower = new ArrayList<>();

    Thresholds(List<Alert> alerts, @Nullable Limit bad) {
        alerts.forEach(alert -> add(alert.limit(), alert.severity().color()));
        if (bad != null) {
            add(bad, BAD);
        }
        upper.sort(Comparator.comparingDouble(Step::value));
        lower.sort(Comparator.comparingDouble(Step::value));
    }

    private void add(Limit limit, String color) {
        (limit.isUpper() ? upper : lower).add(new Step(Double.parseDouble(limit.value()), color));
    }

    ObjectNode json() {
        ObjectNode thresholds = JSON.objectNode().put("mode", "absolute");
        ArrayNode steps = thresholds.putArray("steps");
        steps.addObject()
                .put("color", lower.isEmpty() ? GOOD : lower.get(0).color())
                .putNull("value");
        for (int i = 0; i < lower.size(); i++) {
            String above = i + 1 < lower.size() ? lower.get(i + 1).color() : GOOD;
            steps.addObject().put("color", above).put("value", lower.get(i).value());
        }
        for (Step step : upper) {
            steps.addObject()
                    .put("color", step.color())
                    .put("value", step.value() == 0 ? JUST_ABOVE_NOUGHT : step.value());
        }
        return thresholds;
    }
}
