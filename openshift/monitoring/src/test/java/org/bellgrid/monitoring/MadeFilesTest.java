package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What stands in {@code made/} is what the sources give. After a change of the sources, {@code -Dbellgrid.monitoring.update}
 * has this test write it anew.
 */
class MadeFilesTest {
    private final Map<String, String> made = MadeFiles.of(Repository.sources()).content();

    @Test
    void the_files_in_the_source_tree_are_those_of_the_sources() throws IOException {
        if (System.getProperty("bellgrid.monitoring.update") != null) {
            MadeFiles.of(Repository.sources()).write(Repository.MADE);
        }

        assertThat(present()).isEqualTo(made);
    }

    @Test
    void the_rules_of_the_manifest_are_those_of_the_file() {
        String rules = made.getOrDefault(MadeFiles.RULES, "");
        String groups = rules.substring(rules.indexOf("groups:"));

        assertThat(made.get("prometheus-rule.yaml")).endsWith(groups.indent(2));
    }

    @Test
    void kustomize_takes_all_dashboards() throws IOException {
        List<String> listed = Files.readAllLines(Repository.MODULE.resolve("kustomization.yaml"));

        assertThat(made.keySet().stream().filter(name -> name.endsWith(".json")))
                .hasSize(4)
                .allSatisfy(name -> assertThat(listed).contains("      - made/" + name));
    }

    private static Map<String, String> present() throws IOException {
        Map<String, String> present = new TreeMap<>();
        try (Stream<Path> files = Files.list(Repository.MADE)) {
            for (Path file : files.toList()) {
                present.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return present;
    }
}
