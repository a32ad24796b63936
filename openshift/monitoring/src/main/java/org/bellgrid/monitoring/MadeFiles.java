package org.bellgrid.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of {@code made/}, by name. */
record MadeFiles(Map<String, String> content) {
    /** A file with the names of all series that servers have to print, one a line. */
    static final String SERIES = "series.txt";

    static final String RULES = "rules.yaml";

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES));

    static MadeFiles of(Sources sources) {
        Map<String, String> content = new TreeMap<>();
        PrometheusRules rules = new PrometheusRules(sources.alerts());
        content.put(RULES, rules.file());
        content.put("prometheus-rule.yaml", rules.manifest());
        content.put(SERIES, String.join("\n", sources.scraped()) + "\n");
        for (Dashboard dashboard : sources.dashboards()) {
            content.put(dashboard.name() + ".json", json(new GrafanaDashboard(dashboard, sources.alerts()).json()));
        }
        return new MadeFiles(content);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : content.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String json(JsonNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
