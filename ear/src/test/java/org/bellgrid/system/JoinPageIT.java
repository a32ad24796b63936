package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody who was invited comes in, and where everybody finds help. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class JoinPageIT {
    private final RunningBellgrid bellgrid;

    JoinPageIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void who_is_invited_chooses_a_password_and_is_in(Visitor.Entrance entrance) throws Exception {
        String address = "/join?token=" + invitation();
        try (Visitor visitor = entrance.visitor(entrance.options(320, 700))) {
            Page page = visitor.open(address).page();
            assertThat(page.getByLabel("Password", exactly())).isFocused();
            page.keyboard().type("password1234");
            page.keyboard().press("Enter");
            assertThat(page.locator("#password-error")).containsText("too easy to guess");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.isWiderThanWindow()).isFalse();

            page.getByLabel("Password", exactly()).fill("four words not together");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/week$"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No timetable yet")))
                    .isVisible();
            assertThat(visitor.barriers()).isEmpty();
            visitor.open(address);
            page.getByLabel("Password", exactly()).fill("four words not together");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice")).containsText("This invitation is not good any more");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private String invitation() throws Exception {
        HttpResponse<String> invited = Client.demo(bellgrid, "admin")
                .post("/admin/users", "application/json", BodyPublishers.ofString("""
                        {"email": "%s@demo.example", "firstName": "New", "lastName": "Teacher", "role": "teacher"}""".formatted(UUID.randomUUID())));
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
        return Client.text(invited, "invitation");
    }

    @Test
    void help_is_there_for_everybody(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.visitor(entrance.options(320, 700).setLocale("de-DE"))) {
            Page page = visitor.open("/help").page();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Barrierefreiheit")))
                    .isVisible();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.isWiderThanWindow()).isFalse();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
