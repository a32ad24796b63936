package org.bellgrid.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that is written by hand.
 *
 * @param dashboards in the order of their files' names
 */
record Sources(Alerts alerts, List<Dashboard> dashboards) {
    /** A word that it does not know is a mistake, and so is one that lacks. */
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    /**
     * Reads them.
     *
     * @param folder that of this module
     */
    static Sources in(Path folder) throws IOException {
        List<Dashboard> dashboards = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("dashboards"))) {
            for (Path file : files.sorted().toList()) {
                dashboards.add(YAML.readValue(file.toFile(), Dashboard.class));
            }
        }
        return new Sources(YAML.readValue(folder.resolve("alerts.yaml").toFile(), Alerts.class), dashboards);
    }

    Stream<Expression> expressions() {
        Stream<Expression> inRules = Stream.concat(
                alerts.recordings().map(Recording::expr), alerts.all().map(Alert::condition));
        Stream<Expression> onDashboards = dashboards.stream()
                .flatMap(Dashboard::panels)
                .flatMap(panel -> panel.queries().stream())
                .map(Panel.Query::expr);
        return Stream.concat(inRules, onDashboards);
    }

    /** The names of all series that servers have to print. */
    Set<String> scraped() {
        Set<String> names = new TreeSet<>();
        expressions().map(Expression::scraped).forEach(names::addAll);
        return names;
    }
}
