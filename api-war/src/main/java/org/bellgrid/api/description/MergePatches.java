package org.bellgrid.api.description;

import java.util.Objects;
import org.bellgrid.api.editing.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A merge patch looks like what it changes, but need not say anything: {@code TimeblockInput} as {@code TimeblockPatch}. */
final class MergePatches {
    private final OpenAPI api;

    MergePatches(OpenAPI api) {
        this.api = api;
    }

    void define() {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .map(body -> body.getContent().getMediaType(MergePatch.MEDIA_TYPE))
                .filter(Objects::nonNull)
                .forEach(this::define);
    }

    private void define(MediaType body) {
        String whole = body.getSchema().getRef().replaceFirst(".*/", "");
        String patch = whole.replaceFirst("Input$", "") + "Patch";
        body.setSchema(OASFactory.createSchema().ref(patch));
        Schema pattern = Objects.requireNonNull(api.getComponents().getSchemas().get(whole), whole);
        Schema schema = OASFactory.createSchema().type(pattern.getType()).properties(pattern.getProperties());
        api.getComponents().addSchema(patch, schema);
    }
}
