package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Liberty's own page for administrators, on a server where it is switched on. */
@ExtendWith(RunningBellgrid.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminCenterIT {
    private static final String USER = "operator";
    private static final String BOOKMARKS = "resources/adminCenter-1.0";

    private final String password = UUID.randomUUID().toString();
    private final RunningBellgrid bellgrid;
    private final RunningBellgrid other;

    AdminCenterIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        other = bellgrid.another(Map.of("BELLGRID_ADMIN_CENTER", "on", "BELLGRID_ADMIN_CENTER_PASSWORD", password));
    }

    /** Its output goes elsewhere than its configuration is, so that the bookmarks have to be copied. */
    @BeforeAll
    void start() throws IOException {
        Path bookmarks = Files.createDirectories(other.folder().resolve(BOOKMARKS));
        String file =
                "toolbox-%s.json".formatted(Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8)));
        Files.copy(bellgrid.configuration().resolve(BOOKMARKS).resolve(file), bookmarks.resolve(file));
        other.start();
    }

    @AfterAll
    void end() throws InterruptedException {
        other.kill();
    }

    @Test
    void strangers_have_to_sign_in() throws Exception {
        assertThat(new Browser(other).get("/adminCenter/").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/adminCenter/login.jsp"));
    }

    @Test
    void whoever_knows_the_password_comes_in_and_finds_the_way_to_bellgrid() throws Exception {
        Browser browser = new Browser(other);

        browser.signIn(USER, password);

        assertThat(browser.get("/adminCenter/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/ibm/api/adminCenter/v1/toolbox").body())
                .contains("\"bookmarks\":[{", "\"url\":\"/operations\"");
    }

    @Test
    void nobody_else_comes_in() throws Exception {
        for (String guess : new String[] {"", "operator", "${bellgrid.admin-center.password}", Client.PASSWORD}) {
            Browser browser = new Browser(other);
            browser.signIn(USER, guess);
            assertThat(browser.get("/adminCenter/").statusCode()).as(guess).isEqualTo(302);
        }
        Browser account = new Browser(other);
        account.signIn("operator@demo.example", Client.PASSWORD);
        assertThat(account.get("/adminCenter/").statusCode()).isEqualTo(302);
        assertThat(new Browser(other)
                        .with("Bearer " + Client.demo(bellgrid, "admin").token(), "/adminCenter/"))
                .isNotEqualTo(200);
    }

    @Test
    void the_password_opens_nothing_else() throws Exception {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));

        assertThat(new Browser(other).with(basic, "/api/v1/admin/operations")).isEqualTo(401);
    }

    @Test
    void it_is_not_there_unless_it_is_switched_on() throws Exception {
        assertThat(new Browser(bellgrid).get("/adminCenter/").statusCode()).isEqualTo(404);
    }

    /** Takes any certificate and keeps cookies. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http;
        private final URI base;

        Browser(RunningBellgrid server) throws Exception {
            http = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .sslContext(TlsIT.trustingEverybody())
                    .build();
            base = URI.create("https://localhost:" + server.httpsPort());
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(base.resolve(path)));
        }

        int with(String authorization, String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization))
                    .statusCode();
        }

        /** As its form does: with a token that a cookie names. */
        void signIn(String user, String password) throws IOException, InterruptedException {
            get("/adminCenter/");
            get("/adminCenter/login.jsp");
            String token = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("csrfToken"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            String form =
                    "j_username=%s&j_password=%s&X-CSRF-Token=%s".formatted(encoded(user), encoded(password), token);
            send(HttpRequest.newBuilder(base.resolve("/adminCenter/j_security_check"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
