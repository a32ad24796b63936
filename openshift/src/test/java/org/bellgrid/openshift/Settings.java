package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bellgrid.openshift.Manifests.Pods;

/** The variables that a server gets of ConfigMaps. */
record Settings(Map<String, String> values) {
    static Settings of(Manifests manifests, Pods pods) {
        Map<String, String> values = new TreeMap<>();
        pods.containers()
                .flatMap(container -> Manifests.stream(container.path("envFrom")))
                .flatMap(source -> manifests
                        .find("ConfigMap", source.at("/configMapRef/name").asText())
                        .stream())
                .flatMap(map -> Manifests.properties(map.path("data")))
                .forEach(setting ->
                        values.put(setting.getKey(), setting.getValue().asText()));
        return new Settings(values);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("%s is not set: %s".formatted(name, values));
        }
        return value;
    }

    boolean isTrue(String name) {
        return Boolean.parseBoolean(get(name));
    }

    /** Names of variables in a list of {@code env}. */
    static Stream<String> names(JsonNode env) {
        return Manifests.stream(env).map(variable -> variable.path("name").asText());
    }
}
