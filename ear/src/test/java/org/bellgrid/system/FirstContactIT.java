package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBellgrid.Starter.class)
class FirstContactIT {

    @Test
    void the_server_is_ready(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        assertThat(bellgrid.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void operators_see_which_outside_readers_there_are(RunningBellgrid bellgrid)
            throws IOException, InterruptedException {
        assertThat(bellgrid.get("/health/ready").body())
                .contains("\"vision\":\"ready\"", "\"llm\":\"ready\"")
                .containsOnlyOnce("\"tiers\"");
    }

    @Test
    void the_first_address_leads_a_stranger_to_where_people_sign_in(RunningBellgrid bellgrid)
            throws IOException, InterruptedException {
        assertThat(bellgrid.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/signin"));
        HttpResponse<String> page = bellgrid.get("/signin");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Sign in – Bellgrid</title>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void an_unknown_page_says_so_and_tells_nothing_about_the_server(RunningBellgrid bellgrid)
            throws IOException, InterruptedException {
        HttpResponse<String> page = bellgrid.get("/unknown");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here").doesNotContain("Exception", "SRVE");
    }

    @Test
    void the_api_is_described_where_the_contract_says(RunningBellgrid bellgrid)
            throws IOException, InterruptedException {
        HttpResponse<String> description = bellgrid.get("/api/v1/docs/openapi.yaml");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("openapi: 3.1");
        assertThat(bellgrid.get("/api/v1/docs/swagger-ui/").statusCode()).isEqualTo(200);
    }
}
