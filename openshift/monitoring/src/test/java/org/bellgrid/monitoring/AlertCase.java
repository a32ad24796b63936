package org.bellgrid.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is tried with an alert; {@code alert-cases.yaml} explains it.
 *
 * @param firesAlso other series with which it fires in the same way; null: none are tried
 * @param quiet series with which it never fires
 * @param firesWithoutSeries whether it shall fire when nothing is there
 */
record AlertCase(
        Fires fires,
        @Nullable List<Map<String, String>> firesAlso,
        List<Map<String, String>> quiet,
        boolean firesWithoutSeries) {
    /** How much longer than the alert's first minute the quiet ones are watched. */
    private static final int LONGER = 30;

    /**
     * With what it fires.
     *
     * @param after the first minute of it
     * @param labels those of the alert, besides name and severity
     * @param says its summary
     */
    record Fires(int after, Map<String, String> with, Map<String, String> labels, String says) {}

    /** Tests as promtool reads them, one for each set of series. */
    List<Map<String, Object>> tests(Alert alert, String runBook) {
        List<Map<String, Object>> tests = new ArrayList<>();
        tests.add(firing(alert, runBook, fires.with()));
        if (firesAlso != null) {
            firesAlso.forEach(series -> tests.add(firing(alert, runBook, series)));
        }
        quiet.forEach(series -> tests.add(never(alert, series)));
        for (String name : names(fires.with())) {
            Map<String, String> others = new LinkedHashMap<>(fires.with());
            others.keySet().removeIf(series -> name(series).equals(name));
            tests.add(withoutSome(alert, others));
        }
        return tests;
    }

    private Map<String, Object> firing(Alert alert, String runBook, Map<String, String> series) {
        Map<String, String> labels = new LinkedHashMap<>(fires.labels());
        labels.put("severity", alert.severity().label());
        Map<String, Object> test = test(series);
        test.put(
                "alert_rule_test",
                List.of(Map.of(
                        "eval_time",
                        fires.after() + "m",
                        "alertname",
                        alert.name(),
                        "exp_alerts",
                        List.of(Map.of(
                                "exp_labels",
                                labels,
                                "exp_annotations",
                                Map.of(
                                        "summary",
                                        fires.says(),
                                        "description",
                                        alert.description(),
                                        "runbook_url",
                                        runBook))))));
        test.put("promql_expr_test", List.of(silence(alert, fires.after() - 1)));
        return test;
    }

    private Map<String, Object> never(Alert alert, Map<String, String> series) {
        Map<String, Object> test = test(series);
        test.put("promql_expr_test", List.of(silence(alert, fires.after() + LONGER)));
        return test;
    }

    private Map<String, Object> withoutSome(Alert alert, Map<String, String> series) {
        if (!firesWithoutSeries) {
            return never(alert, series);
        }
        Map<String, Object> test = test(series);
        test.put(
                "promql_expr_test",
                List.of(Map.of(
                        "expr",
                        "count(%s)".formatted(firing(alert)),
                        "eval_time",
                        fires.after() + "m",
                        "exp_samples",
                        List.of(Map.of("labels", "{}", "value", 1)))));
        return test;
    }

    /** That it has not fired up to that minute. */
    private static Map<String, Object> silence(Alert alert, int minute) {
        return Map.of(
                "expr",
                "count_over_time(%s[%dm])".formatted(firing(alert), minute + 1),
                "eval_time",
                minute + "m",
                "exp_samples",
                List.of());
    }

    private static String firing(Alert alert) {
        return "ALERTS{alertname=\"%s\", alertstate=\"firing\"}".formatted(alert.name());
    }

    private Map<String, Object> test(Map<String, String> series) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("interval", "1m");
        int minutes = fires.after() + LONGER;
        test.put(
                "input_series",
                series.entrySet().stream()
                        .map(each ->
                                Map.of("series", ofServer(each.getKey()), "values", values(each.getValue(), minutes)))
                        .toList());
        return test;
    }

    private static String ofServer(String series) {
        String server =
                series.startsWith("kubelet_") ? "{job=\"kubelet\",node=\"a\"" : "{job=\"bellgrid\",instance=\"a\"";
        return series.contains("{") ? series.replace("{", server + ",") : series + server + "}";
    }

    private static String values(String value, int minutes) {
        boolean moves = value.matches("[\\d.]+[+-][\\d.]+");
        return (moves ? value : value + "+0") + "x" + minutes;
    }

    private static Set<String> names(Map<String, String> series) {
        Set<String> names = new TreeSet<>();
        series.keySet().forEach(each -> names.add(name(each)));
        return names;
    }

    private static String name(String series) {
        return series.replaceAll("\\{.*", "");
    }
}
