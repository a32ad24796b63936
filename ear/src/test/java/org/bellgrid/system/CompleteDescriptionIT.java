package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the published description must say of every operation and schema, those to come included. */
@ExtendWith(RunningBellgrid.Starter.class)
class CompleteDescriptionIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final SoftAssertions all = new SoftAssertions();
    private final JsonNode description;

    CompleteDescriptionIT(RunningBellgrid bellgrid) throws Exception {
        description = Mappers.JSON.readTree(
                bellgrid.get("/api/v1/docs/openapi.yaml?format=JSON").body());
    }

    @AfterEach
    void report() {
        all.assertAll();
    }

    @Test
    void it_says_what_it_is_about() {
        assertThat(description.at("/info/title").asText()).isEqualTo("Bellgrid");
        assertThat(description.at("/info/description").asText()).isNotBlank();
        assertThat(description.at("/servers")).isNotEmpty();
        assertThat(description.at("/components/securitySchemes")).hasSize(2);
        assertThat(description.at("/tags"))
                .allSatisfy(tag -> assertThat(text(tag, "description")).isNotBlank());
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_and_a_tag_that_is_explained() {
        Set<String> ids = new HashSet<>();
        List<String> tags = description.at("/tags").findValuesAsText("name");

        forEveryOperation((name, operation) -> {
            all.assertThat(ids.add(text(operation, "operationId")))
                    .as("%s has an operationId that no other has", name)
                    .isTrue();
            all.assertThat(text(operation, "summary")).as("%s: summary", name).isNotBlank();
            all.assertThat(operation.path("tags"))
                    .as("%s: tags", name)
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(tags).contains(tag.asText()));
        });
    }

    @Test
    void every_parameter_says_what_it_means_and_has_a_type() {
        forEveryOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            String which = name + ", parameter " + text(parameter, "name");
            all.assertThat(text(parameter, "description")).as(which).isNotBlank();
            all.assertThat(isTyped(parameter.path("schema"))).as(which).isTrue();
        }));
    }

    @Test
    void every_body_is_typed_and_every_json_body_has_an_example() {
        forEveryOperation((name, operation) -> {
            checkBody(name + ", request", operation.path("requestBody"));
            answers(operation)
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> checkBody(name + ", " + answer.getKey(), answer.getValue()));
        });
    }

    @Test
    void every_operation_answers_with_something_else_than_problems() {
        forEveryOperation((name, operation) -> all.assertThat(answers(operation).map(Map.Entry::getKey))
                .as(name)
                .anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void every_operation_documents_the_problems_that_it_shares_with_others() {
        forEveryOperation((name, operation) -> {
            Set<String> expected = new HashSet<>(Set.of("429", "500", "503"));
            if (!isPublic(operation)) {
                expected.addAll(Set.of("401", "403"));
            }
            if (name.contains("{")) {
                expected.add("404");
            }
            if (operation.has("requestBody")) {
                expected.addAll(Set.of("400", "413", "415"));
            }
            all.assertThat(answers(operation).map(Map.Entry::getKey)).as(name).containsAll(expected);
        });
    }

    @Test
    void every_problem_is_a_problem_document() {
        forEveryOperation((name, operation) -> answers(operation)
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .map(answer -> resolved(answer.getValue()).path("content"))
                .filter(content -> !name.endsWith("/auth/token") || content.has("application/problem+json"))
                .forEach(content -> all.assertThat(content.at("/application~1problem+json/schema/$ref")
                                .asText())
                        .as(name)
                        .endsWith("/Problem")));
    }

    @Test
    void every_answer_tells_what_is_left_of_the_quota() {
        forEveryOperation((name, operation) -> answers(operation)
                .forEach(answer -> all.assertThat(
                                names(resolved(answer.getValue()).path("headers")))
                        .as(name)
                        .contains("X-Request-Id", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")));
    }

    @Test
    void every_reference_leads_somewhere() {
        for (String reference : description.findValuesAsText("$ref")) {
            all.assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void every_schema_says_what_it_is_and_what_must_be_there() {
        for (Map.Entry<String, JsonNode> schema :
                description.at("/components/schemas").properties()) {
            List<JsonNode> parts = new ArrayList<>(List.of(schema.getValue()));
            parts.addAll(schema.getValue().findValues("properties").stream()
                    .flatMap(JsonNode::valueStream)
                    .toList());
            parts.addAll(schema.getValue().findValues("items"));
            parts.stream()
                    .filter(JsonNode::isObject)
                    .filter(part -> !part.has("items") || part.has("type"))
                    .forEach(part -> all.assertThat(isTyped(part))
                            .as("%s: %s", schema.getKey(), part)
                            .isTrue());
        }
    }

    private void checkBody(String name, JsonNode body) {
        resolved(body).path("content").properties().forEach(content -> {
            JsonNode schema = content.getValue().path("schema");
            all.assertThat(isTyped(schema)).as("%s has a typed body", name).isTrue();
            if (content.getKey().contains("json")) {
                all.assertThat(schema.has("$ref"))
                        .as("%s: the schema has a name", name)
                        .isTrue();
                all.assertThat(hasExample(schema))
                        .as("%s: %s has an example", name, schema)
                        .isTrue();
            }
        });
    }

    /** Whether it, or what it is a list of, has one. */
    private boolean hasExample(JsonNode schema) {
        JsonNode named = resolved(schema);
        return named.has("examples")
                || resolved(named.at("/properties/items/items")).has("examples");
    }

    /** Whether more is known than that it is an object. */
    private static boolean isTyped(JsonNode schema) {
        boolean isBareObject = schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties");
        return (schema.has("$ref") || schema.has("type") || schema.has("anyOf")) && !isBareObject;
    }

    /** Whether who has not signed in may call it. */
    private static boolean isPublic(JsonNode operation) {
        return operation.has("security") && operation.get("security").isEmpty();
    }

    private static Stream<Map.Entry<String, JsonNode>> answers(JsonNode operation) {
        return operation.path("responses").properties().stream();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(text(node, "$ref").substring(1)) : node;
    }

    private void forEveryOperation(Check check) {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(
                                operation -> check.of(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    private interface Check {
        void of(String name, JsonNode operation);
    }
}
