package org.bellgrid.system.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.wire.Mappers;

/** A dashboard as it stands in the file that Grafana imports. */
record Board(String title, String description, List<Panel> panels) {
    /** In the order in which people look at them. */
    private static final List<String> NAMES =
            List.of("system-overview", "application-metrics", "processing-pipeline", "business-metrics");

    /**
     * A panel.
     *
     * @param row the question that it helps to answer
     * @param kind as Grafana calls it
     * @param words what is shown instead of some values
     */
    record Panel(
            String row,
            String title,
            String description,
            String kind,
            Unit unit,
            Map<String, String> words,
            List<Query> queries) {
        boolean isOverTime() {
            return kind.equals("timeseries") || kind.equals("heatmap");
        }
    }

    /** What is asked, with Grafana's variables filled in. */
    record Query(String expression, String legend) {
        private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

        String nameOf(Prometheus.Series series) {
            return LABEL.matcher(legend)
                    .replaceAll(
                            label -> Matcher.quoteReplacement(series.labels().getOrDefault(label.group(1), "")));
        }
    }

    static List<Board> in(Path folder) throws IOException {
        List<Board> boards = new ArrayList<>();
        for (String name : NAMES) {
            boards.add(of(Mappers.JSON.readTree(folder.resolve(name + ".json").toFile())));
        }
        return boards;
    }

    private static Board of(JsonNode json) {
        List<Panel> panels = new ArrayList<>();
        String row = "";
        for (JsonNode panel : json.path("panels")) {
            if (panel.path("type").asText().equals("row")) {
                row = panel.path("title").asText();
            } else {
                panels.add(panel(row, panel));
            }
        }
        return new Board(json.path("title").asText(), json.path("description").asText(), panels);
    }

    private static Panel panel(String row, JsonNode json) {
        JsonNode shown = json.at("/fieldConfig/defaults");
        Map<String, String> words = shown.at("/mappings/0/options").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, word -> word.getValue().path("text").asText()));
        return new Panel(
                row,
                json.path("title").asText(),
                json.path("description").asText(),
                json.path("type").asText(),
                new Unit(shown.path("unit").asText()),
                words,
                stream(json.path("targets")).map(Board::query).toList());
    }

    private static Query query(JsonNode target) {
        String expression = target.path("expr")
                .asText()
                .replace("$__rate_interval", "1m")
                .replace("$job", "bellgrid")
                .replace("$instance", ".+");
        return new Query(expression, target.path("legendFormat").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
