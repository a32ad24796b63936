package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which fields an object of some operator may have, as far as we use them: {@code shapes.yaml}, written from the operators'
 * documents. A field is a type ({@code string}, {@code integer}, {@code boolean}, {@code map} of texts), a list with the form
 * of its entries, or an object.
 */
record Shape(JsonNode fields) {
    private static final JsonNode ALL = read();

    /** Of an object such as {@code keda.sh/v1alpha1 ScaledObject}. */
    static Optional<Shape> of(String kind) {
        return Optional.of(ALL.path(kind)).filter(JsonNode::isObject).map(Shape::new);
    }

    List<String> flaws(JsonNode object) {
        return Manifests.properties(object)
                .filter(field -> !List.of("apiVersion", "kind", "metadata").contains(field.getKey()))
                .flatMap(field -> flaws(
                        Manifests.title(object) + ": " + field.getKey(), fields.path(field.getKey()), field.getValue()))
                .toList();
    }

    private static Stream<String> flaws(String path, JsonNode form, JsonNode value) {
        if (form.isMissingNode()) {
            return Stream.of(path + " is no field");
        }
        if (form.isTextual()) {
            return isA(form.asText(), value) ? Stream.empty() : Stream.of(path + " is no " + form.asText());
        }
        if (form.isArray()) {
            return value.isArray()
                    ? Manifests.stream(value).flatMap(entry -> flaws(path + "[]", form.path(0), entry))
                    : Stream.of(path + " is no list");
        }
        return value.isObject()
                ? Manifests.properties(value)
                        .flatMap(field ->
                                flaws(path + "." + field.getKey(), form.path(field.getKey()), field.getValue()))
                : Stream.of(path + " is no object");
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isInt();
            case "boolean" -> value.isBoolean();
            case "map" ->
                value.isObject()
                        && Manifests.properties(value)
                                .allMatch(entry -> entry.getValue().isTextual());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static JsonNode read() {
        try (InputStream file = Shape.class.getResourceAsStream("shapes.yaml")) {
            return Repository.YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
