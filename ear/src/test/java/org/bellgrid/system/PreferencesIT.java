package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody wants the pages to be, on whatever machine. */
@ExtendWith(RunningBellgrid.Starter.class)
class PreferencesIT {
    private static final String PATH = "/auth/me/preferences";
    private static final String NONE = """
            {"language": null, "theme": null, "keys": {}, "keysOff": false}""";

    @Test
    void preferences_belong_to_one_person(RunningBellgrid bellgrid) throws Exception {
        Client reviewer = Client.demo(bellgrid, "reviewer");
        Client operator = Client.demo(bellgrid, "operator");
        String wanted = """
                {"language": "fr", "theme": "dark", "keys": {"accept": "Space"}, "keysOff": true}""";

        assertThat(reviewer.change("PUT", PATH, "", wanted).statusCode()).isEqualTo(200);

        same(reviewer.get(PATH), wanted);
        same(operator.get(PATH), NONE);
        same(operator.change("PUT", PATH, "", wanted), wanted);
        same(operator.get(PATH), wanted);
        same(reviewer.change("PUT", PATH, "", "{}"), NONE);
        operator.change("PUT", PATH, "", "{}");
    }

    @Test
    void nonsense_is_refused(RunningBellgrid bellgrid) throws Exception {
        HttpResponse<String> answer = Client.demo(bellgrid, "teacher")
                .change("PUT", PATH, "", "{\"language\": \"xx\", \"theme\": \"pink\", \"keys\": {\" \": \"\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"language\"", "\"theme\"", "\"keys\"");
    }

    private static void same(HttpResponse<String> answer, String json) throws Exception {
        assertThat(Mappers.JSON.readTree(answer.body())).isEqualTo(Mappers.JSON.readTree(json));
    }
}
