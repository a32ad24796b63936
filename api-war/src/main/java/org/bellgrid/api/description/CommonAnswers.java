package org.bellgrid.api.description;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellgrid.api.Json;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.api.problem.ProblemView;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * What any operation may answer: problems that the frame around the resources finds, and the headers that go with every
 * answer. A resource names only the problems that are its own, as {@code ref = "Problem"}; here each gets the text and
 * the example of its status.
 */
final class CommonAnswers {
    private static final String PROBLEM = "Problem";
    private static final String REQUEST_ID = "3f1d7b52-8c0e-4a53-9a54-0b6f1d6d2c11";
    private static final Set<Integer> WITH_RETRY_AFTER = Set.of(409, 429, 503);
    private static final List<String> ALWAYS =
            List.of("X-Request-Id", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset");

    private final OpenAPI api;

    CommonAnswers(OpenAPI api) {
        this.api = api;
    }

    void add() {
        defineHeaders();
        Arrays.stream(Problem.values()).mapToInt(Problem::httpStatus).distinct().forEach(this::define);
        api.getComponents().removeResponse(PROBLEM);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(operation, path)));
    }

    private void complete(Operation operation, String path) {
        APIResponses answers = operation.getResponses();
        Map<String, APIResponse> given = Map.copyOf(answers.getAPIResponses());
        for (int status : problems(operation, path, given.keySet())) {
            String code = Integer.toString(status);
            APIResponse own = given.get(code);
            if (own == null || own.getRef() != null) {
                answers.addAPIResponse(code, OASFactory.createAPIResponse().ref(PROBLEM + code));
            }
        }
        given.values().stream().filter(answer -> answer.getRef() == null).forEach(CommonAnswers::addHeaders);
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    private static Set<Integer> problems(Operation operation, String path, Set<String> given) {
        Set<Integer> problems = new TreeSet<>(Set.of(429, 500, 503));
        given.stream().map(Integer::valueOf).filter(status -> status >= 400).forEach(problems::add);
        boolean isPublic =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!isPublic) {
            problems.addAll(Set.of(401, 403));
        }
        if (path.contains("{")) {
            problems.add(404);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(Set.of(400, 413, 415));
        }
        return problems;
    }

    private static void addHeaders(APIResponse answer) {
        ALWAYS.forEach(name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    /** The answer to all problems of a status, with the first of them as the example. */
    private void define(int status) {
        Problem problem = Arrays.stream(Problem.values())
                .filter(candidate -> candidate.httpStatus() == status)
                .findFirst()
                .orElseThrow();
        APIResponse answer =
                OASFactory.createAPIResponse().description(problem.title()).content(content(problem));
        addHeaders(answer);
        if (WITH_RETRY_AFTER.contains(status)) {
            answer.addHeader("Retry-After", OASFactory.createHeader().ref("Retry-After"));
        }
        api.getComponents().addResponse(PROBLEM + status, answer);
    }

    private static Content content(Problem problem) {
        ProblemException said = WITH_RETRY_AFTER.contains(problem.httpStatus())
                ? new ProblemException(problem, Duration.ofSeconds(1))
                : new ProblemException(problem);
        Object example = Mappers.JSON.convertValue(ProblemView.of(said, REQUEST_ID), Map.class);
        return OASFactory.createContent()
                .addMediaType(
                        Json.PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))
                                .example(example));
    }

    private void defineHeaders() {
        define("ETag", SchemaType.STRING, "The version of what was answered, for If-Match and If-None-Match", "\"3\"");
        define("Link", SchemaType.STRING, "The first, prev, next and last page (RFC 8288)", null);
        define("Location", SchemaType.STRING, "Where to find it", null);
        define("Retry-After", SchemaType.INTEGER, "Seconds after which to ask again", 1);
        define("X-Request-Id", SchemaType.STRING, "Under which the server's log has more", REQUEST_ID);
        define("X-RateLimit-Limit", SchemaType.INTEGER, "How many requests the quota allows", 100);
        define("X-RateLimit-Remaining", SchemaType.INTEGER, "How many are left of them", 99);
        define("X-RateLimit-Reset", SchemaType.INTEGER, "Seconds until counting begins anew", 60);
    }

    private void define(String name, SchemaType type, String description, @Nullable Object example) {
        Schema schema = OASFactory.createSchema().addType(type);
        Header header = OASFactory.createHeader().description(description).schema(schema);
        api.getComponents().addHeader(name, example == null ? header : header.example(example));
    }
}
