package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portal from its first token to the day it is locked out. */
@ExtendWith(RunningBellgrid.Starter.class)
class ClientCredentialsIT {
    private final RunningBellgrid bellgrid;
    private final Client nobody;
    private final Client admin;

    ClientCredentialsIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.nobody = Client.nobody(bellgrid);
        this.admin = Client.demo(bellgrid, "admin");
    }

    @Test
    void a_portal_uploads_and_follows_the_job() throws Exception {
        HttpResponse<String> made = make("documents:write", "documents:read");
        Client portal = portal(token(made, ""));

        HttpResponse<String> accepted = portal.upload("week.pdf", SheetPdf.week("Latin"));

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(portal.get("/jobs/" + Client.text(accepted, "jobId")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_portal_is_held_to_its_scopes() throws Exception {
        Client portal = portal(token(make("documents:write", "timetables:read"), "&scope=timetables%3Aread"));

        assertThat(portal.get("/timetables/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(portal.get("/jobs/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        assertThat(portal.upload("week.pdf", SheetPdf.week("Greek")).statusCode())
                .isEqualTo(403);
        assertThat(portal.get("/admin/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_not_a_portal_hears_so_in_the_words_of_oauth() throws Exception {
        HttpResponse<String> made = make("documents:read");

        HttpResponse<String> stranger =
                form("grant_type=client_credentials&client_id=" + Client.text(made, "id") + "&client_secret=guessed");
        HttpResponse<String> tooMuch = token(made, "&scope=documents%3Awrite");

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(Client.text(stranger, "error")).isEqualTo("invalid_client");
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(Client.text(tooMuch, "error")).isEqualTo("invalid_scope");
    }

    @Test
    @Timeout(60)
    void a_portal_can_be_locked_out() throws Exception {
        HttpResponse<String> made = make("documents:read");
        Client portal = portal(token(made, ""));
        assertThat(portal.get("/jobs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        String id = Client.text(made, "id");
        assertThat(admin.get("/admin/clients").body()).contains(id).doesNotContain("secret");

        assertThat(admin.delete("/admin/clients/" + id).statusCode()).isEqualTo(204);

        assertThat(token(made, "").statusCode()).isEqualTo(401);
        assertThat(admin.get("/admin/clients").body()).doesNotContain(id);
        assertThat(admin.delete("/admin/clients/" + id).statusCode()).isEqualTo(404);
        while (portal.get("/jobs/" + UUID.randomUUID()).statusCode() != 401) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void only_administrators_make_portals() throws Exception {
        String wanted = "{\"name\": \"Portal\", \"scopes\": [\"documents:read\"]}";

        assertThat(Client.demo(bellgrid, "teacher")
                        .post("/admin/clients", "application/json", BodyPublishers.ofString(wanted))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post(
                                "/admin/clients",
                                "application/json",
                                BodyPublishers.ofString("{\"name\": \"Portal\", \"scopes\": [\"everything\"]}"))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> make(String... scopes) throws Exception {
        HttpResponse<String> made =
                admin.post("/admin/clients", "application/json", BodyPublishers.ofString("""
                        {"name": "Portal", "scopes": ["%s"]}""".formatted(
                                String.join("\", \"", scopes))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private HttpResponse<String> token(HttpResponse<String> made, String more) throws Exception {
        return form("grant_type=client_credentials&client_id=%s&client_secret=%s%s"
                .formatted(Client.text(made, "id"), Client.text(made, "secret"), more));
    }

    private HttpResponse<String> form(String form) throws Exception {
        return nobody.post("/auth/token", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private Client portal(HttpResponse<String> token) {
        return new Client(bellgrid, Client.text(token, "access_token"));
    }
}
