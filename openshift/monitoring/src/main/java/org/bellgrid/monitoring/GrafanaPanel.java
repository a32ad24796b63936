package org.bellgrid.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bellgrid.monitoring.Panel.Kind;

/** A panel as Grafana imports it. */
final class GrafanaPanel {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Panel panel;
    private final List<Alert> limits;
    private final Alerts alerts;

    /**
     * A panel of its own.
     *
     * @param limits the alerts whose limits it shows
     * @param alerts all of them, which know their run-books
     */
    GrafanaPanel(Panel panel, List<Alert> limits, Alerts alerts) {
        this.panel = panel;
        this.limits = limits;
        this.alerts = alerts;
    }

    ObjectNode json(int id, ObjectNode place) {
        ObjectNode json =
                JSON.objectNode().put("id", id).put("type", panel.kind().type());
        json.put("title", panel.title()).put("description", panel.description().strip());
        json.set("gridPos", place);
        json.set("datasource", GrafanaDashboard.datasource());
        json.set("targets", targets());
        ObjectNode fields = json.putObject("fieldConfig");
        fields.set("defaults", defaults());
        fields.putArray("overrides");
        json.set("options", options());
        json.set("links", links());
        return json;
    }

    private ArrayNode targets() {
        ArrayNode targets = JSON.arrayNode();
        for (Panel.Query query : panel.queries()) {
            ObjectNode target = targets.addObject();
            target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
            target.set("datasource", GrafanaDashboard.datasource());
            target.put("expr", query.expr().onDashboard());
            target.put("legendFormat", query.legend());
            target.put("format", panel.kind() == Kind.HEATMAP ? "heatmap" : "time_series");
            target.put("instant", !panel.kind().overTime());
            target.put("range", panel.kind().overTime());
        }
        return targets;
    }

    private ObjectNode defaults() {
        ObjectNode defaults = JSON.objectNode().put("unit", panel.unit());
        if (panel.decimals() != null) {
            defaults.put("decimals", panel.decimals());
        }
        if (panel.min() != null) {
            defaults.put("min", panel.min());
        }
        if (panel.max() != null) {
            defaults.put("max", panel.max());
        }
        ArrayNode words = defaults.putArray("mappings");
        if (panel.words() != null) {
            ObjectNode values = words.addObject().put("type", "value").putObject("options");
            panel.words().forEach((value, word) -> values.putObject(value).put("text", word));
        }
        defaults.set("thresholds", new Thresholds(limits, panel.bad()).json());
        if (panel.kind() == Kind.TIMESERIES) {
            defaults.set("custom", lines());
        } else {
            defaults.putObject("color").put("mode", "thresholds");
        }
        return defaults;
    }

    private ObjectNode lines() {
        ObjectNode lines = JSON.objectNode();
        lines.put("drawStyle", "line").put("lineWidth", 1).put("fillOpacity", panel.stack() ? 40 : 10);
        lines.put("showPoints", "never").put("spanNulls", false);
        lines.putObject("stacking")
                .put("mode", panel.stack() ? "normal" : "none")
                .put("group", "A");
        boolean limited = !limits.isEmpty() || panel.bad() != null;
        lines.putObject("thresholdsStyle").put("mode", limited ? "dashed" : "off");
        return lines;
    }

    private ObjectNode options() {
        ObjectNode options = JSON.objectNode();
        switch (panel.kind()) {
            case TIMESERIES -> {
                options.putObject("legend")
                        .put("displayMode", "list")
                        .put("placement", "bottom")
                        .put("showLegend", true);
                options.putObject("tooltip").put("mode", "multi").put("sort", "desc");
            }
            case HEATMAP -> {
                options.put("calculate", false);
                options.putObject("yAxis").put("unit", panel.unit());
                options.putObject("color").put("mode", "scheme").put("scheme", "Oranges");
                options.putObject("cellValues").put("unit", "short");
                options.putObject("tooltip").put("mode", "single").put("yHistogram", true);
            }
            case STAT -> {
                reduced(options).put("colorMode", "value").put("graphMode", "none");
                options.put("textMode", panel.words() == null ? "auto" : "value_and_name");
            }
            case GAUGE -> reduced(options).put("showThresholdMarkers", true);
            case BARGAUGE -> reduced(options).put("displayMode", "basic").put("orientation", "horizontal");
        }
        return options;
    }

    private static ObjectNode reduced(ObjectNode options) {
        options.putObject("reduceOptions")
                .put("values", false)
                .putArray("calcs")
                .add("lastNotNull");
        return options;
    }

    private ArrayNode links() {
        ArrayNode links = JSON.arrayNode();
        for (Alert alert : limits) {
            links.addObject()
                    .put("title", "Run-book: " + alert.name())
                    .put("url", alerts.runBook(alert))
                    .put("targetBlank", true);
        }
        return links;
    }
}
