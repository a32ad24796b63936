package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What PromQL allows and goes wrong all the same. */
class ExpressionsTest {
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "by", "on", "ignoring", "group_left", "bool");

    private final Sources sources = Repository.sources();

    @Test
    void every_series_says_of_which_servers() {
        assertThat(sources.expressions())
                .allSatisfy(expression -> assertThat(bareNames(expression.text()))
                        .as(expression.text())
                        .isEmpty());
        assertThat(bareNames("rate(a_total{here}[5m]) / b")).containsExactly("b");
        assertThat(bareNames("sum by (x) (c{stage=\"y\"})")).containsExactly("c");
    }

    /** Whatever is left out of what servers have to print, nobody misses when it is gone. */
    @Test
    void servers_print_all_that_is_not_the_platforms() {
        assertThat(sources.expressions().flatMap(expression -> expression.series().stream()))
                .filteredOn(name -> !name.contains(":") && !sources.scraped().contains(name))
                .isNotEmpty()
                .allMatch(name -> Set.of("up", "ALERTS").contains(name) || name.startsWith("kubelet_volume_stats_"));
    }

    @Test
    void what_only_rises_is_looked_at_by_its_rise() {
        assertThat(sources.expressions())
                .allSatisfy(expression -> assertThat(withoutRise(expression.text()))
                        .as(expression.text())
                        .isEmpty());
        assertThat(withoutRise("sum(a_total{here})")).containsExactly("a_total");
        assertThat(withoutRise("sum(rate(a_total{here}[5m])) + b_count{here}")).containsExactly("b_count");
    }

    @Test
    void what_is_worked_out_beforehand_is_there_before_it_is_used() {
        Set<String> recorded =
                sources.alerts().recordings().map(Recording::name).collect(Collectors.toSet());

        assertThat(sources.expressions().flatMap(expression -> expression.series().stream()))
                .filteredOn(name -> name.contains(":"))
                .isNotEmpty()
                .isSubsetOf(recorded);
    }

    @Test
    void what_is_worked_out_beforehand_is_used() {
        Set<String> used = sources.expressions()
                .flatMap(expression -> expression.series().stream())
                .collect(Collectors.toSet());

        assertThat(sources.alerts().recordings().map(Recording::name)).isSubsetOf(used);
    }

    /**
     * Names that are no function's, no word's and not followed by braces that say of which servers. Alerts are the product's,
     * and most have lost the servers' labels.
     */
    private static List<String> bareNames(String text) {
        String bare = text.replaceAll("[\\w:]+\\{(here|everywhere|volumes)[^}]*}|ALERTS\\{[^}]*}", " ")
                .replaceAll("\\b(by|on|ignoring|group_left) ?\\([^)]*\\)", " ")
                .replaceAll("\\{[^}]*}", " ")
                .replaceAll("\\[[^]]*]", " ");
        return names("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()", bare)
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    private static List<String> withoutRise(String text) {
        String rest = text.replaceAll("(rate|increase)\\([\\w:]+\\{[^}]*}\\[[^]]*]\\)", " ");
        return names("\\b\\w+_(total|count|sum|bucket|total_seconds)\\b(?=\\{)", rest)
                .filter(name -> !name.equals("thread_count")) // a number of threads, as the server calls it
                .toList();
    }

    private static Stream<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }
}
