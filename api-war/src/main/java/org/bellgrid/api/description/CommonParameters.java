package org.bellgrid.api.description;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What parameters mean that many operations have. */
final class CommonParameters {
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, String> MEANINGS = Map.of(
            "id",
            "Which one",
            IF_MATCH,
            "The ETag that was read: the change is made to that version or not at all",
            "status",
            "Only those with that status",
            "priority",
            "Only those with that priority",
            "documentId",
            "Only those of that document",
            "teacher",
            "Only those of that teacher",
            "className",
            "Only those of that class",
            "term",
            "Only those of that term");

    private final OpenAPI api;

    CommonParameters(OpenAPI api) {
        this.api = api;
    }

    void explain() {
        api.getPaths().getPathItems().values().forEach(item -> {
            explain(item.getParameters());
            item.getOperations().values().stream().map(Operation::getParameters).forEach(this::explain);
        });
    }

    private void explain(@Nullable List<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(CommonParameters::explain);
        }
    }

    private static void explain(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
        if (IF_MATCH.equals(parameter.getName())) {
            parameter.setRequired(true);
        }
    }
}
