package org.bellgrid.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a cluster would be given. The module openshift holds it to what it should be; here it is taken at its word. */
record Manifests(List<JsonNode> objects) {
    /**
     * Renders a folder.
     *
     * @param folder below {@code openshift}
     */
    static Manifests render(String folder) throws IOException, InterruptedException {
        Path path = Path.of(System.getProperty("bellgrid.home"), "openshift", folder);
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", path.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (MappingIterator<JsonNode> objects =
                new YAMLMapper().readerFor(JsonNode.class).readValues(kubectl.getInputStream())) {
            Manifests manifests = new Manifests(objects.readAll());
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl does not render " + path);
            }
            return manifests;
        }
    }

    /** The pods of a deployment or a job. */
    Pod pod(String kind, String name) {
        JsonNode spec = find(kind, name).at("/spec/template/spec");
        return new Pod(this, spec, spec.at("/containers/0"));
    }

    JsonNode find(String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind, name)));
    }

    /** A pod of one container. */
    record Pod(Manifests all, JsonNode spec, JsonNode container) {
        /** All that ConfigMaps set. */
        Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            for (JsonNode source : container.path("envFrom")) {
                all.find("ConfigMap", source.at("/configMapRef/name").asText())
                        .path("data")
                        .properties()
                        .forEach(setting -> settings.put(
                                setting.getKey(), setting.getValue().asText()));
            }
            return settings;
        }

        /** The variables that come of secrets which have to be there. */
        List<String> secrets() {
            List<String> names = new ArrayList<>();
            for (JsonNode variable : container.path("env")) {
                JsonNode key = variable.at("/valueFrom/secretKeyRef");
                if (key.isObject() && !key.path("optional").asBoolean()) {
                    names.add(variable.path("name").asText());
                }
            }
            return names;
        }

        /** The volumes, by where they are mounted. */
        Map<String, JsonNode> volumes() {
            Map<String, JsonNode> byName = StreamSupport.stream(
                            spec.path("volumes").spliterator(), false)
                    .collect(Collectors.toMap(volume -> volume.path("name").asText(), volume -> volume));
            Map<String, JsonNode> volumes = new LinkedHashMap<>();
            for (JsonNode mount : container.path("volumeMounts")) {
                volumes.put(
                        mount.path("mountPath").asText(),
                        byName.get(mount.path("name").asText()));
            }
            return volumes;
        }

        /** Program and arguments, where they are not the image's own. */
        List<String> command() {
            List<String> command = new ArrayList<>();
            container.path("command").forEach(part -> command.add(part.asText()));
            container.path("args").forEach(part -> command.add(part.asText()));
            return command;
        }
    }
}
