package org.bellgrid.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.HttpBehaviour;
import org.bellgrid.standin.MessagesStandIn;

/** What a language model says of the blocks that it is asked about. */
final class ModelTexts {
    private static final List<String> LABELS = List.of("Monday", "9:00");

    /** Settings of a district with which a person would have to look at a sheet of which one lesson is in doubt. */
    static final String STRICT = "{\"acceptance\": 0.97}";

    private ModelTexts() {}

    /** Nothing. */
    static HttpBehaviour silent() {
        return saying(question -> "{\"blocks\": []}");
    }

    /** That each is as it was read, with the words that say so. */
    static HttpBehaviour consenting() {
        return consentingBut(statement -> {});
    }

    /** As {@link #consenting}, but for what is done to each of its statements. */
    static HttpBehaviour consentingBut(Consumer<ObjectNode> change) {
        return saying(request -> {
            JsonNode question = question(request);
            ObjectNode answer = Mappers.JSON.createObjectNode();
            StreamSupport.stream(question.path("blocks").spliterator(), false)
                    .filter(block -> block.path("doubtful").asBoolean())
                    .forEach(block -> {
                        ObjectNode statement = statement(block, question);
                        change.accept(statement);
                        answer.withArray("blocks").add(statement);
                    });
            return answer.toString();
        });
    }

    /** Whatever is made of the request's JSON. */
    static HttpBehaviour saying(UnaryOperator<String> answer) {
        return HttpBehaviour.json(request -> MessagesStandIn.message(answer.apply(request), "end_turn"));
    }

    /** What is asked, in a request's JSON. */
    static JsonNode question(String request) {
        try {
            JsonNode content = Mappers.JSON.readTree(request).at("/messages/0/content");
            return Mappers.JSON.readTree(
                    content.get(content.size() - 1).path("text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode statement(JsonNode block, JsonNode question) {
        ObjectNode statement = Mappers.JSON.createObjectNode();
        List.of("id", "day", "week", "start", "end", "name", "notes")
                .forEach(field -> statement.set(field, block.get(field)));
        cite(statement, "nameWords", words(question, block.path("name").asText()));
        cite(statement, "noteWords", words(question, block.path("notes").asText()));
        cite(statement, "placeWords", words(question, String.join(" ", LABELS)));
        return statement;
    }

    private static void cite(ObjectNode statement, String field, List<String> ids) {
        ids.forEach(statement.withArray(field)::add);
        statement.withArray(field);
    }

    /** The ids of the first words that read like these. */
    private static List<String> words(JsonNode question, String texts) {
        return texts.isBlank()
                ? List.of()
                : List.of(texts.split("\\s+", -1)).stream()
                        .map(text -> StreamSupport.stream(
                                        question.at("/pages/0/words").spliterator(), false)
                                .filter(word -> word.get(1).asText().equals(text))
                                .map(word -> word.get(0).asText())
                                .findFirst()
                                .orElse("none"))
                        .collect(Collectors.toList());
    }
}
