package org.bellgrid.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellgrid.domain.wire.Mappers;

/** All operations of the published OpenAPI document. */
record ApiDescription(List<Operation> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /**
     * One of them.
     *
     * @param path with parameters in braces, without the prefix of all, such as {@code /jobs/{id}}
     * @param mediaType of the body that it takes first; the empty text for none
     * @param scope what a portal needs for it; the empty text where portals have no business
     */
    record Operation(String id, String method, String path, String mediaType, String scope) {
        private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

        boolean hasParameter() {
            return PARAMETER.matcher(path).find();
        }

        /** The path with its first parameter set, and 1 for the others. */
        String path(String first) {
            Matcher parameter = PARAMETER.matcher(path);
            return parameter.find()
                    ? PARAMETER.matcher(parameter.replaceFirst(first)).replaceAll("1")
                    : path;
        }
    }

    static ApiDescription of(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        JsonNode description = Mappers.JSON.readTree(
                bellgrid.get("/api/v1/docs/openapi.yaml?format=JSON").body());
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            operation.getValue().path("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().replaceFirst("^(/api)?/v1", ""),
                            mediaType(operation.getValue()),
                            scope(operation.getValue())));
                }
            }
        }
        return new ApiDescription(operations);
    }

    private static String mediaType(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .filter(type -> !type.equals("*/*"))
                .findFirst()
                .orElse("");
    }

    private static String scope(JsonNode operation) {
        return operation.findPath("clientCredentials").path(0).asText();
    }
}
