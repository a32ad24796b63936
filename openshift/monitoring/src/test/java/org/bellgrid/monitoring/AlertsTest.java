package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an alert owes to whoever is called by it. */
class AlertsTest {
    private static final Pattern LABEL = Pattern.compile("\\$labels\\.(\\w+)");

    private final Alerts alerts = Repository.sources().alerts();

    @Test
    void every_alert_has_a_run_book_and_every_run_book_an_alert() throws IOException {
        List<String> headings = Files.readAllLines(Repository.ROOT.resolve("docs/run-books.md")).stream()
                .filter(line -> line.startsWith("## Bellgrid"))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        alerts.all().map(Alert::anchor).toList());
    }

    @Test
    void a_text_names_no_label_that_the_alert_does_not_have() {
        assertThat(alerts.all())
                .allSatisfy(alert -> assertThat(LABEL.matcher(alert.summary() + alert.users())
                                .results()
                                .map(match -> match.group(1)))
                        .as(alert.name())
                        .allMatch(label -> alert.when().mayHave(label)));
    }

    @Test
    void texts_are_sentences_that_fit_on_a_telephone() {
        assertThat(alerts.all()).allSatisfy(alert -> {
            assertThat(alert.summary()).as(alert.name()).hasSizeBetween(15, 110).doesNotEndWith(".");
            assertThat(List.of(alert.users(), alert.first()))
                    .as(alert.name())
                    .allSatisfy(text -> assertThat(text).hasSizeBetween(15, 160).endsWith("."));
        });
    }

    @Test
    void names_are_there_once() {
        assertThat(alerts.all().map(Alert::name)).doesNotHaveDuplicates().allMatch(name -> name.startsWith("Bellgrid"));
    }

    @Test
    void every_alert_can_be_seen_coming_on_a_dashboard() {
        // Of a server that is not there nothing can be drawn, and what budgets come to has a panel that stands in for
        // it; volumes
        // are on the cluster's own dashboards.
        Set<String> elsewhere =
                Set.of("BellgridDown", "BellgridBudgetBurns", "BellgridVolumeLow", "BellgridVolumeNearlyFull");
        Set<String> drawn = Repository.sources().dashboards().stream()
                .flatMap(Dashboard::panels)
                .flatMap(panel -> panel.alertNames().stream())
                .collect(Collectors.toSet());

        assertThat(alerts.all().map(Alert::name).filter(name -> !elsewhere.contains(name)))
                .isSubsetOf(drawn);
    }
}
