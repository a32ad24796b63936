package org.bellgrid.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules as Prometheus reads them, and as its operator does. */
final class PrometheusRules {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(
                    YAMLGenerator.Feature.MINIMIZE_QUOTES,
                    YAMLGenerator.Feature.LITERAL_BLOCK_STYLE,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String HEAD = "# Made from alerts.yaml: change that.\n";

    private final Alerts alerts;

    PrometheusRules(Alerts alerts) {
        this.alerts = alerts;
    }

    /** A file for {@code rule_files}. */
    String file() {
        return yaml(groups());
    }

    /** A manifest for the Prometheus operator. */
    String manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", "monitoring.coreos.com/v1");
        manifest.put("kind", "PrometheusRule");
        manifest.put("metadata", ordered("name", "bellgrid", "labels", Map.of("app.kubernetes.io/name", "bellgrid")));
        manifest.put("spec", groups());
        return yaml(manifest);
    }

    private Map<String, Object> groups() {
        return Map.of(
                "groups",
                alerts.groups().stream()
                        .map(group -> ordered(
                                "name",
                                group.name(),
                                "rules",
                                Stream.concat(
                                                group.recordings().map(PrometheusRules::rule),
                                                group.alerts().stream().map(this::rule))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Object> rule(Recording recording) {
        return ordered("record", recording.name(), "expr", block(recording.expr()));
    }

    private Map<String, Object> rule(Alert alert) {
        Map<String, Object> rule = ordered("alert", alert.name(), "expr", block(alert.condition()));
        if (alert.lasts() != null) {
            rule.put("for", alert.lasts());
        }
        rule.put("labels", Map.of("severity", alert.severity().label()));
        rule.put(
                "annotations",
                ordered(
                        "summary", alert.summary(),
                        "description", alert.description(),
                        "runbook_url", alerts.runBook(alert)));
        return rule;
    }

    /** With a line end, so that it is written as a block and needs no quotes. */
    private static String block(Expression expression) {
        return expression.inRules() + "\n";
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = List.of(keysAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }

    private static String yaml(Map<String, Object> content) {
        try {
            return HEAD + YAML.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts can be written", e);
        }
    }
}
