package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prometheus itself says of the rules and of the dashboards' queries. */
@ExtendWith(Promtool.Needed.class)
class PromtoolTest {
    private static final Path RULES = Repository.MADE.resolve(MadeFiles.RULES);
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private final Sources sources = Repository.sources();

    @TempDir
    Path folder;

    @Test
    void the_rules_are_sound() throws Exception {
        Promtool.Result result = Promtool.run("check", "rules", "--lint-fatal", RULES.toString());

        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void every_query_of_every_dashboard_can_be_parsed() throws Exception {
        List<Map<String, Object>> rules = sources.dashboards().stream()
                .flatMap(Dashboard::panels)
                .flatMap(panel -> panel.queries().stream())
                .map(query -> query.expr().onDashboard())
                .map(query -> query.replace("$__rate_interval", "1m"))
                .map(query -> Map.<String, Object>of("record", "a:b", "labels", Map.of("of", query), "expr", query))
                .toList();

        Promtool.Result result = Promtool.run(
                "check", "rules", "--lint=none", file(Map.of("groups", List.of(Map.of("name", "a", "rules", rules)))));

        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void a_query_that_cannot_be_parsed_is_noticed() throws Exception {
        Map<String, Object> rule = Map.of("record", "a:b", "expr", "sum by (stage (a))");

        Promtool.Result result = Promtool.run(
                "check", "rules", file(Map.of("groups", List.of(Map.of("name", "a", "rules", List.of(rule))))));

        assertThat(result.status()).isNotZero();
    }

    static Stream<String> alerts() {
        return Repository.sources().alerts().all().map(Alert::name);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void it_fires_when_it_shall_and_only_then(String name) throws Exception {
        Alert alert = sources.alerts().named(name);
        assertThat(cases()).containsKey(name);
        AlertCase tried = Objects.requireNonNull(cases().get(name));
        List<Map<String, Object>> tests = tried.tests(alert, sources.alerts().runBook(alert));

        Promtool.Result result = tryWith(tests);

        assertThat(tried.quiet()).isNotEmpty();
        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void nothing_is_tried_that_is_not_there() {
        assertThat(alerts()).containsAll(cases().keySet());
    }

    @Test
    void the_margin_of_accuracy_is_that_of_the_administration_page() throws Exception {
        Map<String, Object> test = Map.of(
                "interval",
                "1m",
                "input_series",
                List.of(
                        Map.of("series", "bellgrid_accuracy_blocks_checked{job=\"bellgrid\"}", "values", "200x1"),
                        Map.of("series", "bellgrid_accuracy_blocks_right{job=\"bellgrid\"}", "values", "194x1")),
                "promql_expr_test",
                // Wilson's margin for 194 of 200.
                List.of(
                        rounded("middle - bellgrid:accuracy:half_margin", 0.9361),
                        rounded("middle + bellgrid:accuracy:half_margin", 0.9862)));

        Promtool.Result result = tryWith(List.of(test));

        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void the_overview_counts_alerts_with_and_without_a_servers_labels() throws Exception {
        String panel = sources.dashboards()
                .get(0)
                .rows()
                .get(0)
                .panels()
                .get(0)
                .queries()
                .get(0)
                .expr()
                .onDashboard();
        Map<String, Object> test = Map.of(
                "interval",
                "1m",
                "input_series",
                List.of(
                        Map.of("series", "bellgrid_quarantined_jobs{job=\"bellgrid\"}", "values", "1x10"),
                        Map.of("series", "bellgrid_readers{job=\"bellgrid\",instance=\"a\"}", "values", "1x10"),
                        Map.of("series", "up{job=\"bellgrid\",instance=\"a\"}", "values", "1x10"),
                        Map.of("series", "up{job=\"bellgrid\",instance=\"b\"}", "values", "0x10")),
                "promql_expr_test",
                List.of(Map.of(
                        "expr", panel, "eval_time", "8m", "exp_samples", List.of(Map.of("labels", "{}", "value", 2)))));

        Promtool.Result result = tryWith(List.of(test));

        assertThat(result.status()).as(result.output()).isZero();
    }

    private static Map<String, Object> rounded(String of, double value) {
        return Map.of(
                "expr", "round(10000 * (bellgrid:accuracy:%s))".formatted(of),
                "eval_time", "1m",
                "exp_samples", List.of(Map.of("labels", "{job=\"bellgrid\"}", "value", Math.round(10000 * value))));
    }

    private Promtool.Result tryWith(List<Map<String, Object>> tests) throws IOException, InterruptedException {
        return Promtool.run(
                "test",
                "rules",
                file(Map.of(
                        "rule_files",
                        List.of(RULES.toAbsolutePath().toString()),
                        "evaluation_interval",
                        "1m",
                        "tests",
                        tests)));
    }

    private static Map<String, AlertCase> cases() {
        try (InputStream file = PromtoolTest.class.getResourceAsStream("/alert-cases.yaml")) {
            return YAML.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(Map<String, Object> content) throws IOException {
        Path file = folder.resolve("file.yaml");
        Files.writeString(file, YAML.writeValueAsString(content));
        return file.toString();
    }
}
