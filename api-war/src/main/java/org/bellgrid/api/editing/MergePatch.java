package org.bellgrid.api.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.api.problem.UnreadableJson;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** Part of an object, to be changed (RFC 7396): {@code null} clears a member, and what is not named stays as it is. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * The object as the patch wants it.
     *
     * @param patch as it came; {@code null} when nothing came
     */
    public static <T> T apply(T object, @Nullable JsonNode patch, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw new ProblemException(Problem.VALIDATION_ERROR, "The patch must be a JSON object.");
        }
        JsonNode merged = merge(Mappers.JSON.valueToTree(object), patch);
        try {
            return Mappers.JSON.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.VALIDATION_ERROR, UnreadableJson.describe(e));
        }
    }

    /** As section 2 of the RFC has it. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
