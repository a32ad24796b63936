package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may call what: every operation of the published description, as everybody. {@code access-matrix.csv} says what is
 * expected; an operation without a line there fails.
 */
@ExtendWith(RunningBellgrid.Starter.class)
class AccessMatrixIT {
    private static final List<String> ROLES = List.of("teacher", "reviewer", "admin", "operator");
    private static final List<String> SCOPES =
            List.of("documents:read", "documents:write", "timetables:read", "timetables:write");
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @Test
    void everybody_may_call_what_the_matrix_says_and_nothing_else(RunningBellgrid bellgrid) throws Exception {
        Map<String, List<String>> matrix = matrix();
        Map<String, Client> callers = new HashMap<>(Map.of("nobody", Client.nobody(bellgrid)));
        for (String role : ROLES) {
            callers.put(role, Client.demo(bellgrid, role));
        }
        callers.put("client", Client.portal(bellgrid, SCOPES));
        SoftAssertions all = new SoftAssertions();

        for (ApiDescription.Operation operation : ApiDescription.of(bellgrid).operations()) {
            List<String> allowed = matrix.get(operation.id());
            all.assertThat(allowed).as("a line of the matrix for %s", operation).isNotNull();
            for (Map.Entry<String, Client> caller : callers.entrySet()) {
                if (allowed == null || allowed.contains("everybody")) {
                    continue;
                }
                int status = call(caller.getValue(), operation, NOBODYS).statusCode();
                if (allowed.contains(caller.getKey())) {
                    all.assertThat(status)
                            .as("%s calls %s", caller.getKey(), operation)
                            .isNotIn(401, 403);
                } else {
                    all.assertThat(status)
                            .as("%s calls %s", caller.getKey(), operation)
                            .isEqualTo(caller.getKey().equals("nobody") ? 401 : 403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void the_description_names_a_scope_where_portals_may_call_and_nowhere_else(RunningBellgrid bellgrid)
            throws Exception {
        assertThat(ApiDescription.of(bellgrid).operations())
                .allSatisfy(operation ->
                        assertThat(SCOPES.contains(operation.scope())).isEqualTo(matrixAllows(operation, "client")));
    }

    @Test
    void a_portal_with_every_scope_but_the_right_one_is_refused(RunningBellgrid bellgrid) throws Exception {
        List<ApiDescription.Operation> ofPortals = ApiDescription.of(bellgrid).operations().stream()
                .filter(operation -> !operation.scope().isEmpty())
                .toList();
        assertThat(ofPortals).isNotEmpty();
        SoftAssertions all = new SoftAssertions();

        for (String missing : SCOPES) {
            Client portal = Client.portal(
                    bellgrid,
                    SCOPES.stream().filter(scope -> !scope.equals(missing)).toList());
            for (ApiDescription.Operation operation : ofPortals) {
                int status = call(portal, operation, NOBODYS).statusCode();
                if (operation.scope().equals(missing)) {
                    all.assertThat(status).as("%s", operation).isEqualTo(403);
                } else {
                    all.assertThat(status).as("%s", operation).isNotIn(401, 403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void what_another_district_has_is_not_there(RunningBellgrid bellgrid) throws Exception {
        OtherDistrict other = OtherDistrict.create(bellgrid);
        Client admin = Client.demo(bellgrid, "admin");
        List<ApiDescription.Operation> withId = ApiDescription.of(bellgrid).operations().stream()
                .filter(ApiDescription.Operation::hasParameter)
                .filter(operation -> matrixAllows(operation, "admin"))
                .toList();
        assertThat(withId).isNotEmpty();
        SoftAssertions all = new SoftAssertions();

        for (ApiDescription.Operation operation : withId) {
            HttpResponse<String> answer = call(admin, operation, theirs(other, operation.path()));
            all.assertThat(answer.statusCode())
                    .as("%s: %s", operation, answer.body())
                    .isEqualTo(404);
        }
        all.assertAll();
    }

    private static String theirs(OtherDistrict other, String path) {
        String kind = path.split("/", -1)[1];
        return switch (kind) {
            case "documents" -> other.document().toString();
            case "jobs" -> other.job().toString();
            case "timetables" -> other.timetable().toString();
            default -> UUID.randomUUID().toString();
        };
    }

    private static HttpResponse<String> call(Client caller, ApiDescription.Operation operation, String id)
            throws IOException, InterruptedException {
        return caller.call(operation.method(), operation.path(id), operation.mediaType());
    }

    private static boolean matrixAllows(ApiDescription.Operation operation, String role) {
        return matrix().getOrDefault(operation.id(), List.of()).contains(role);
    }

    /** Who may call an operation, by its id. */
    private static Map<String, List<String>> matrix() {
        Map<String, List<String>> matrix = new HashMap<>();
        try (InputStream lines = AccessMatrixIT.class.getResourceAsStream("access-matrix.csv")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s*,\\s*", -1)))
                    .forEach(line -> matrix.put(line.get(0), line.subList(1, line.size())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return matrix;
    }
}
