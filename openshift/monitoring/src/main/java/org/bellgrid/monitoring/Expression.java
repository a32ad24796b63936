package org.bellgrid.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PromQL as the sources have it. Each series is followed by braces that begin with {@code here} (the servers that were
 * chosen on the dashboard), {@code everywhere} (all of the product), or, in rules alone, {@code volumes} (the volumes that the
 * product has in a cluster, of which the cluster's platform knows and no server).
 */
record Expression(String text) {
    /** Made by Prometheus, whatever it scrapes. */
    private static final Set<String> PROMETHEUS_OWN = Set.of("up", "ALERTS");

    private static final Pattern SCOPE = Pattern.compile("\\{(here|everywhere)\\b");
    private static final String VOLUMES = "{volumes";
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{");

    Expression {
        text = text.strip();
    }

    @JsonCreator
    static Expression of(String text) {
        return new Expression(text);
    }

    /** For rules, which always look at all servers. */
    String inRules() {
        return SCOPE.matcher(text)
                .replaceAll("{job=\"bellgrid\"")
                .replace(VOLUMES, "{persistentvolumeclaim=~\"bellgrid-.+\"");
    }

    /** For panels, which look at what was chosen above them. What was worked out for the product knows no instance. */
    String onDashboard() {
        return SCOPE.matcher(text)
                .replaceAll(scope -> Matcher.quoteReplacement(
                        scope.group(1).equals("here") ? "{job=~\"$job\", instance=~\"$instance\"" : "{job=~\"$job\""));
    }

    /** The names of all series in it that servers have to print. */
    Set<String> scraped() {
        return series().stream()
                .filter(name -> !name.contains(":") && !PROMETHEUS_OWN.contains(name) && !isOfPlatform(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOfPlatform(String name) {
        return text.contains(name + VOLUMES);
    }

    /** The names of all series in it. */
    Set<String> series() {
        return SERIES.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with a word in all places of another. */
    Expression with(String placeholder, String value) {
        return new Expression(text.replace(placeholder, value));
    }

    /** Whether a label is one that the result may have: one that it is grouped by, or any of a plain series. */
    boolean mayHave(String label) {
        return !text.contains("(")
                || Pattern.compile("by \\(([^)]*)\\)")
                        .matcher(text)
                        .results()
                        .map((MatchResult by) -> by.group(1))
                        .anyMatch(by -> Set.of(by.split(",\\s*")).contains(label));
    }
}
