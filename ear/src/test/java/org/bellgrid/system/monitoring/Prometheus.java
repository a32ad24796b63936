package org.bellgrid.system.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.embedded.Ports;

/** A Prometheus on this machine that scrapes one server and knows our rules. */
public final class Prometheus implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int STOP_SECONDS = 10;
    private static final String CONFIGURATION = """
            global:
              scrape_interval: 5s
              evaluation_interval: 5s
            rule_files: ['%s']
            scrape_configs:
              - job_name: bellgrid
                static_configs: [{targets: ['%s']}]
            """;

    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts it; it has to be on the PATH, as Debian's package puts it there.
     *
     * @param folder for what it keeps; empty
     * @param rules our rules
     * @param server what it scrapes
     */
    public static Prometheus start(Path folder, Path rules, URI server) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, CONFIGURATION.formatted(rules, server.getAuthority()));
        URI base = URI.create("http://127.0.0.1:" + Ports.anyFree());
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + base.getAuthority())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("prometheus.log").toFile()))
                .start();
        return new Prometheus(process, base);
    }

    /**
     * A series with its values.
     *
     * @param labels without the name
     * @param values by seconds of the epoch; none that is no number
     */
    record Series(Map<String, String> labels, NavigableMap<Double, Double> values) {
        double last() {
            return values.lastEntry().getValue();
        }
    }

    /** What a query gives now, each series with one value. */
    List<Series> now(String query) throws IOException, InterruptedException {
        return ask("query?query=" + encoded(query), series -> List.of(series.path("value")));
    }

    /** What it gives over a time. */
    List<Series> during(String query, Instant from, Instant to) throws IOException, InterruptedException {
        return ask(
                "query_range?query=%s&start=%d&end=%d&step=%d"
                        .formatted(encoded(query), from.getEpochSecond(), to.getEpochSecond(), STEP.toSeconds()),
                series -> series.path("values"));
    }

    private List<Series> ask(String what, Function<JsonNode, Iterable<JsonNode>> values)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/" + what)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Prometheus says %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        List<Series> found = new ArrayList<>();
        for (JsonNode each : Mappers.JSON.readTree(answer.body()).at("/data/result")) {
            Series series = new Series(labels(each.path("metric")), new TreeMap<>());
            for (JsonNode value : values.apply(each)) {
                double number = Double.parseDouble(value.path(1).asText().replace("Inf", "Infinity"));
                if (Double.isFinite(number)) {
                    series.values().put(value.path(0).asDouble(), number);
                }
            }
            if (!series.values().isEmpty()) {
                found.add(series);
            }
        }
        return found;
    }

    private static Map<String, String> labels(JsonNode metric) {
        return metric.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText(), (a, b) -> a, TreeMap::new));
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
