package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of one installation, and what belongs together among them. */
record Manifests(List<JsonNode> objects) {
    private static final String COMPONENT = "app.kubernetes.io/component";

    /** Where pods come from, and under what. */
    private static final Map<String, String> POD_TEMPLATES =
            Map.of("Deployment", "/spec/template", "StatefulSet", "/spec/template", "Job", "/spec/template");

    Manifests {
        objects = List.copyOf(objects);
    }

    /** An object's pods: they have labels and a specification. */
    record Pods(String owner, JsonNode labels, JsonNode spec) {
        Stream<JsonNode> containers() {
            return Stream.of("containers", "initContainers").flatMap(list -> stream(spec.path(list)));
        }
    }

    Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return of(kind).filter(object -> name(object).equals(name)).findFirst();
    }

    /** The one of that kind and name, to be changed. */
    ObjectNode get(String kind, String name) {
        return (ObjectNode) find(kind, name).orElseThrow(() -> new AssertionError("no %s %s".formatted(kind, name)));
    }

    /** The pods that are described here, not those that operators make. */
    Stream<Pods> pods() {
        return objects.stream()
                .filter(object -> POD_TEMPLATES.containsKey(object.path("kind").asText()))
                .map(object -> {
                    JsonNode template =
                            object.at(POD_TEMPLATES.get(object.path("kind").asText()));
                    return new Pods(title(object), template.at("/metadata/labels"), template.path("spec"));
                });
    }

    /** The labels of all pods that will be there, also of those that operators make. */
    Stream<Entry<String, JsonNode>> labelsOfPods() {
        return Stream.concat(
                pods().map(pods -> Map.entry(pods.owner(), pods.labels())),
                objects.stream().flatMap(object -> operated(object).stream()));
    }

    private static Optional<Entry<String, JsonNode>> operated(JsonNode object) {
        ObjectNode labels = Repository.YAML.createObjectNode();
        switch (object.path("kind").asText()) {
            case "OpenLibertyApplication" -> labels.setAll((ObjectNode) object.at("/metadata/labels"));
            case "ActiveMQArtemis" -> labels.put("ActiveMQArtemis", name(object));
            case "Cluster" -> labels.put("cnpg.io/cluster", name(object));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(Map.entry(title(object), labels));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** What messages call an object. */
    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    /** The role that a server's object is for; empty for others. */
    static String component(JsonNode labels) {
        return labels.path(COMPONENT).asText();
    }

    /** Whether labels are what a selector of exact values asks for. One that asks for nothing selects all. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return properties(matchLabels).allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return Stream.iterate(0, index -> index < list.size(), index -> index + 1)
                .map(list::path);
    }

    static Stream<Entry<String, JsonNode>> properties(JsonNode object) {
        return object.properties().stream();
    }
}
