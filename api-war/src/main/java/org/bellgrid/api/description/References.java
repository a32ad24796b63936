package org.bellgrid.api.description;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which schemas lead to which. */
final class References {
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI api;

    References(OpenAPI api) {
        this.api = api;
    }

    /** The names of all schemas that answers are made of. */
    Set<String> ofAnswers() {
        Set<String> found = new HashSet<>();
        operations()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(answer -> follow(answer, found));
        api.getComponents().getResponses().values().forEach(answer -> follow(answer, found));
        return found;
    }

    private Stream<Operation> operations() {
        return api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private void follow(APIResponse answer, Set<String> found) {
        Content content = answer.getContent();
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(schema -> follow(schema, found));
        }
    }

    private void follow(Schema schema, Set<String> found) {
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(PREFIX.length());
            if (found.add(name)) {
                follow(Objects.requireNonNull(api.getComponents().getSchemas().get(name), name), found);
            }
        }
        if (schema.getItems() != null) {
            follow(schema.getItems(), found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(value -> follow(value, found));
        }
    }
}
