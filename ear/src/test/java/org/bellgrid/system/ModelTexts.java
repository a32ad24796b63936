package org.bellgrid.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.HttpBehaviour;
import org.bellgrid.standin.MessagesStandIn;

/** What a language model says of the blocks that it is asked about. */
final class ModelTexts {
    /** What a model is told of words that it has to read itself. */
    private static final String UNREAD = "[?]";

    /** Where the block in doubt takes place. */
    private static final List<String> PLACE = List.of("Monday", "9:00");

    /** Settings of a district with which a person would have to look at a sheet of which one lesson is in doubt. */
    static final String STRICT = "{\"acceptance\": 0.97}";

    private ModelTexts() {}

    /** Nothing. */
    static HttpBehaviour silent() {
        return saying(question -> "{\"blocks\": []}");
    }

    /** That each is as it was read, for somebody who sees this in the pictures where words were not read for sure. */
    static HttpBehaviour seeing(String text) {
        return seeing(text, statement -> {});
    }

    /** As {@link #seeing(String)}, but for what is done to each of its statements. */
    static HttpBehaviour seeing(String text, Consumer<ObjectNode> change) {
        return seeing(text, PLACE, change);
    }

    /** The same, pointing to other words that are said to tell when the block takes place. */
    static HttpBehaviour seeing(String text, List<String> place, Consumer<ObjectNode> change) {
        return saying(request -> {
            JsonNode question = question(request);
            ObjectNode answer = Mappers.JSON.createObjectNode();
            StreamSupport.stream(question.path("blocks").spliterator(), false)
                    .filter(block -> block.path("doubtful").asBoolean())
                    .forEach(block -> {
                        ObjectNode statement = statement(block, question, text, place);
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

    private static ObjectNode statement(JsonNode block, JsonNode question, String seen, List<String> place) {
        ObjectNode statement = Mappers.JSON.createObjectNode();
        List.of("id", "day", "week", "start", "end").forEach(field -> statement.set(field, block.get(field)));
        statement.put("name", block.path("name").asText().replace(UNREAD, seen));
        statement.put("notes", block.path("notes").asText().replace(UNREAD, seen));
        List<String> words = words(question, word -> isIn(block.path("box"), word));
        int parts = block.path("name").asText().split(" ", -1).length;
        cite(statement, "nameWords", words.subList(0, parts));
        cite(statement, "noteWords", words.subList(parts, words.size()));
        cite(
                statement,
                "placeWords",
                words(question, word -> place.contains(word.get(1).asText())));
        return statement;
    }

    private static void cite(ObjectNode statement, String field, List<String> ids) {
        ids.forEach(statement.withArray(field)::add);
        statement.withArray(field);
    }

    private static List<String> words(JsonNode question, Predicate<JsonNode> which) {
        return StreamSupport.stream(question.at("/pages/0/words").spliterator(), false)
                .filter(which)
                .map(word -> word.get(0).asText())
                .toList();
    }

    /** Whether the middle of a word lies in a box. */
    private static boolean isIn(JsonNode box, JsonNode word) {
        int x = (word.get(2).asInt() + word.get(4).asInt()) / 2;
        int y = (word.get(3).asInt() + word.get(5).asInt()) / 2;
        return x >= box.get(0).asInt()
                && x < box.get(2).asInt()
                && y >= box.get(1).asInt()
                && y < box.get(3).asInt();
    }
}
