package org.bellgrid.api.description;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives every schema its example: {@code examples.json} has them by the schemas' names. */
final class Examples {
    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    void attach() {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        all().forEach((name, example) -> {
            if (schemas.containsKey(name)) {
                schemas.get(name).addExample(example);
            }
        });
    }

    /** Every example by the name of its schema. */
    static Map<String, Object> all() {
        try (InputStream json = Examples.class.getResourceAsStream("examples.json")) {
            return Mappers.JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("examples.json cannot be read", e);
        }
    }
}
