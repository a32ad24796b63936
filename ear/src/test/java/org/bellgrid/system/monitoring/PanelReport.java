package org.bellgrid.system.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bellgrid.system.monitoring.Board.Panel;
import org.bellgrid.system.monitoring.Board.Query;
import org.bellgrid.system.monitoring.Prometheus.Series;

/** Puts every panel's queries to a Prometheus and writes down what came back. */
public final class PanelReport {
    private static final String HEAD = """
            # Dashboards

            Every panel of the four dashboards with what it showed of a server at work: `mvn -q -Pdashboards` starts the
            product and a Prometheus, lets documents through, puts every query to it and writes this page. The figures are
            those of a few minutes on one machine; what matters is that there are some.
            """;

    private final Prometheus prometheus;
    private final Path pictures;
    private final Instant from;
    private final Instant to;
    private final StringBuilder page = new StringBuilder(HEAD);
    private final List<String> dead = new ArrayList<>();

    private PanelReport(Prometheus prometheus, Path pictures, Instant from, Instant to) {
        this.prometheus = prometheus;
        this.pictures = pictures;
        this.from = from;
        this.to = to;
    }

    /**
     * Writes {@code dashboards.md} and its pictures.
     *
     * @param made where the dashboards are
     * @param docs where to write
     * @param from since when there is something to be seen
     * @return the panels, and which of their queries, that showed nothing
     */
    public static List<String> write(Prometheus prometheus, Path made, Path docs, Instant from)
            throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(docs.resolve("dashboards"));
        PanelReport report = new PanelReport(prometheus, pictures, from, Instant.now());
        for (Board board : Board.in(made)) {
            report.add(board);
        }
        Files.writeString(docs.resolve("dashboards.md"), report.page.toString());
        return report.dead;
    }

    private void add(Board board) throws IOException, InterruptedException {
        page.append("\n## ")
                .append(board.title())
                .append("\n\n")
                .append(board.description())
                .append('\n');
        String row = "";
        for (Panel panel : board.panels()) {
            if (!panel.row().equals(row)) {
                row = panel.row();
                page.append("\n### ").append(row).append('\n');
            }
            page.append("\n**")
                    .append(panel.title())
                    .append(".** ")
                    .append(panel.description())
                    .append("\n\n");
            String name = board.title() + " " + panel.title();
            if (panel.isOverTime()) {
                addChart(panel, name);
            } else {
                addValues(panel, name);
            }
            page.append("\n<details><summary>query</summary>\n\n```promql\n");
            panel.queries().forEach(query -> page.append(query.expression()).append('\n'));
            page.append("```\n\n</details>\n");
        }
    }

    private void addValues(Panel panel, String name) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Query query : panel.queries()) {
            List<Series> found = prometheus.now(query.expression());
            noteDead(found.isEmpty(), name, query);
            for (Series series : found) {
                String value = panel.unit().write(series.last());
                lines.add(
                        "- %s: %s".formatted(query.nameOf(series), panel.words().getOrDefault(value, value)));
            }
        }
        lines.sort(null);
        lines.forEach(line -> page.append(line).append('\n'));
    }

    private void addChart(Panel panel, String name) throws IOException, InterruptedException {
        Map<String, NavigableMap<Double, Double>> lines = new TreeMap<>();
        NavigableMap<Double, NavigableMap<Double, Double>> bounds = new TreeMap<>();
        for (Query query : panel.queries()) {
            List<Series> found = prometheus.during(query.expression(), from, to);
            noteDead(found.isEmpty(), name, query);
            for (Series series : found) {
                lines.put(query.nameOf(series), series.values());
                String bound = series.labels().get("le");
                if (bound != null) {
                    bounds.put(Double.parseDouble(bound.replace("Inf", "Infinity")), series.values());
                }
            }
        }
        if (!lines.isEmpty()) {
            Chart chart = new Chart(panel.unit(), from.getEpochSecond(), to.getEpochSecond());
            String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
            Files.writeString(
                    pictures.resolve(file), panel.kind().equals("heatmap") ? chart.heat(bounds) : chart.lines(lines));
            page.append("![%s](dashboards/%s)%n".formatted(panel.title(), file));
        }
    }

    private void noteDead(boolean isDead, String name, Query query) {
        if (isDead) {
            page.append("Nothing was to be seen of ").append(query.legend()).append(".\n\n");
            dead.add("%s, %s".formatted(name, query.legend()));
        }
    }
}
