package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Grafana's dashboard-linter, and some of ours, for what Grafana will read. */
class DashboardsTest {
    private static final Set<String> UNITS =
            Set.of("short", "percent", "percentunit", "s", "bytes", "reqps", "ops", "currencyUSD");
    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    static Stream<JsonNode> dashboards() {
        Sources sources = Repository.sources();
        return sources.dashboards().stream().map(dashboard -> new GrafanaDashboard(dashboard, sources.alerts()).json());
    }

    @Test
    void there_are_four_of_them_in_their_order() {
        assertThat(dashboards().map(dashboard -> dashboard.path("title").asText()))
                .containsExactly(
                        "Bellgrid: System Overview",
                        "Bellgrid: Application Metrics",
                        "Bellgrid: Processing Pipeline",
                        "Bellgrid: Business Metrics");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void data_source_job_and_server_can_be_chosen(JsonNode dashboard) {
        List<String> variables = dashboard.at("/templating/list").findValuesAsText("name");

        assertThat(variables).containsExactly("datasource", "job", "instance");
        assertThat(dashboard.at("/templating/list/1/allValue").asText()).isEqualTo(".+");
        assertThat(dashboard.at("/templating/list/2/multi").asBoolean()).isTrue();
        assertThat(dashboard.at("/templating/list/2/refresh").asInt()).isEqualTo(2);
        assertThat(dashboard.path("editable").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void no_data_source_is_named(JsonNode dashboard) {
        assertThat(dashboard.findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo("${datasource}"));
        assertThat(panels(dashboard)).allSatisfy(panel -> {
            assertThat(panel.has("datasource")).isTrue();
            assertThat(panel.path("targets"))
                    .allSatisfy(target -> assertThat(target.has("datasource")).isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_says_what_it_shows_in_which_unit(JsonNode dashboard) {
        assertThat(panels(dashboard)).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).endsWith(".").hasSizeBetween(20, 250);
            assertThat(UNITS).contains(panel.at("/fieldConfig/defaults/unit").asText());
            assertThat(panel.path("targets"))
                    .isNotEmpty()
                    .allSatisfy(target ->
                            assertThat(target.path("legendFormat").asText()).isNotBlank());
        });
        assertThat(panels(dashboard).stream().map(panel -> panel.path("title").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_query_keeps_to_the_chosen_servers(JsonNode dashboard) {
        assertThat(targets(dashboard))
                .allSatisfy(query -> assertThat(query.replaceAll("[\\w:]+:[\\w:]+\\{job=~\"\\$job\"", "")
                                .replace("{job=~\"$job\", instance=~\"$instance\"", ""))
                        .as(query)
                        .doesNotContain("{job", "{instance", "{}"));
    }

    /** A window that is fixed shows gaps or nothing when the scrape interval is another. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void charts_leave_short_windows_to_grafana(JsonNode dashboard) {
        assertThat(targets(dashboard))
                .allSatisfy(query -> assertThat(query).doesNotContainPattern("\\[\\d+s]|\\[[1-4]m]"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void legends_name_labels_that_the_series_have(JsonNode dashboard) {
        String name = dashboard.path("uid").asText().substring("bellgrid-".length());
        Dashboard source = Repository.sources().dashboards().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(source.panels().flatMap(panel -> panel.queries().stream())).allSatisfy(query -> {
            assertThat(LABEL.matcher(query.legend()).results().map(match -> match.group(1)))
                    .as(query.expr().text())
                    .allMatch(query.expr()::mayHave);
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_fill_each_line_and_cover_no_other(JsonNode dashboard) {
        Set<String> taken = new HashSet<>();
        int bottom = 0;
        for (JsonNode panel : dashboard.path("panels")) {
            JsonNode place = panel.path("gridPos");
            bottom = Math.max(bottom, place.path("y").asInt() + place.path("h").asInt());
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    int column = place.path("x").asInt() + x;
                    assertThat(column).isLessThan(GrafanaDashboard.COLUMNS);
                    assertThat(taken.add(column + "," + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
        assertThat(taken).hasSize(bottom * GrafanaDashboard.COLUMNS);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void other_dashboards_and_run_books_are_a_click_away(JsonNode dashboard) {
        String runBooks = Repository.sources().alerts().runBooks();

        assertThat(dashboard.path("tags").get(0).asText()).isEqualTo("bellgrid");
        assertThat(dashboard.at("/links/0/tags/0").asText()).isEqualTo("bellgrid");
        assertThat(dashboard.at("/links/1/url").asText()).isEqualTo(runBooks);
        assertThat(panels(dashboard).stream()
                        .flatMap(panel ->
                                StreamSupport.stream(panel.path("links").spliterator(), false)))
                .allSatisfy(link -> assertThat(link.path("url").asText()).startsWith(runBooks + "#bellgrid"));
    }

    private static List<String> targets(JsonNode dashboard) {
        List<String> queries = new ArrayList<>();
        panels(dashboard).forEach(panel -> queries.addAll(panel.path("targets").findValuesAsText("expr")));
        assertThat(queries).isNotEmpty();
        return queries;
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }
}
