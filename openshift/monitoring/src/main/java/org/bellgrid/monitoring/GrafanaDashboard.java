package org.bellgrid.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A dashboard as Grafana imports it: what is around its panels, and where they stand. */
final class GrafanaDashboard {
    /** The width of a dashboard. */
    static final int COLUMNS = 24;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TAG = "bellgrid";

    /** Of Grafana 10 and 11, and read by later ones. */
    private static final int SCHEMA_VERSION = 39;

    private final Dashboard dashboard;
    private final Alerts alerts;
    private final ArrayNode panels = JSON.arrayNode();

    GrafanaDashboard(Dashboard dashboard, Alerts alerts) {
        this.dashboard = dashboard;
        this.alerts = alerts;
    }

    ObjectNode json() {
        placePanels();
        ObjectNode json = JSON.objectNode();
        json.put("uid", TAG + "-" + dashboard.name());
        json.put("title", "Bellgrid: " + dashboard.title());
        json.put("description", dashboard.description());
        json.putArray("tags").add(TAG);
        json.put("schemaVersion", SCHEMA_VERSION);
        json.put("editable", false);
        json.put("graphTooltip", 1);
        json.put("refresh", "30s");
        json.putObject("time").put("from", "now-6h").put("to", "now");
        json.put("timezone", "browser");
        json.putObject("annotations").putArray("list");
        json.set("links", links());
        json.putObject("templating").set("list", variables());
        json.set("panels", panels);
        return json;
    }

    private ArrayNode links() {
        ArrayNode links = JSON.arrayNode();
        links.addObject()
                .put("type", "dashboards")
                .put("title", "Bellgrid")
                .put("icon", "external link")
                .put("asDropdown", false)
                .put("includeVars", true)
                .put("keepTime", true)
                .put("targetBlank", false)
                .putArray("tags")
                .add(TAG);
        links.addObject()
                .put("type", "link")
                .put("title", "Run-books")
                .put("icon", "doc")
                .put("tooltip", "What each alert means and what to do")
                .put("targetBlank", true)
                .put("url", alerts.runBooks());
        return links;
    }

    private static ArrayNode variables() {
        ArrayNode variables = JSON.arrayNode();
        variables
                .addObject()
                .put("name", "datasource")
                .put("label", "Data source")
                .put("type", "datasource")
                .put("query", "prometheus");
        variables.add(choice("job", "Job", "label_values(bellgrid_database_up, job)"));
        variables.add(choice("instance", "Server", "label_values(bellgrid_database_up{job=~\"$job\"}, instance)"));
        return variables;
    }

    private static ObjectNode choice(String name, String label, String query) {
        ObjectNode variable = JSON.objectNode();
        variable.put("name", name).put("label", label).put("type", "query");
        variable.set("datasource", datasource());
        variable.put("query", query);
        variable.put("includeAll", true).put("allValue", ".+").put("multi", true);
        variable.put("refresh", 2); // whenever the time range changes: servers come and go
        variable.put("sort", 1);
        variable.putObject("current").put("text", "All").put("value", "$__all");
        return variable;
    }

    static ObjectNode datasource() {
        return JSON.objectNode().put("type", "prometheus").put("uid", "${datasource}");
    }

    private void placePanels() {
        int y = 0;
        int id = 1;
        for (Dashboard.Row row : dashboard.rows()) {
            ObjectNode head = panels.addObject().put("id", id++).put("type", "row");
            head.put("title", row.title()).put("collapsed", false);
            head.set("gridPos", place(0, y++, COLUMNS, 1));
            head.putArray("panels");
            int x = 0;
            int lineHeight = 0;
            for (Panel panel : row.panels()) {
                if (x + panel.columns() > COLUMNS) {
                    y += lineHeight;
                    x = 0;
                    lineHeight = 0;
                }
                panels.add(new GrafanaPanel(panel, limits(panel), alerts)
                        .json(id++, place(x, y, panel.columns(), panel.rows())));
                x += panel.columns();
                lineHeight = Math.max(lineHeight, panel.rows());
            }
            y += lineHeight;
        }
    }

    private List<Alert> limits(Panel panel) {
        return panel.alertNames().stream().map(alerts::named).toList();
    }

    private static ObjectNode place(int x, int y, int width, int height) {
        return JSON.objectNode().put("h", height).put("w", width).put("x", x).put("y", y);
    }
}
