package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class SignInPageIT {
    @Test
    void whoever_signs_in_gets_where_they_wanted_and_cookies_that_no_script_can_read(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop()) {
            Page page = visitor.open("/help?from=mail").page();
            visitor.open("/sheets");
            assertThat(page).hasURL(Pattern.compile("/signin\\?to=%2Fsheets$"));
            assertThat(visitor.barriers()).isEmpty();

            page.getByLabel("Email").fill("teacher@demo.example");
            page.getByLabel("Password").fill(Client.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();

            assertThat(page).hasURL(Pattern.compile("/sheets$"));
            assertThat(visitor.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .contains("__Host-bellgrid", "__Secure-bellgrid-renewal");
            assertThat(visitor.context().cookies())
                    .filteredOn(cookie -> !isGuarded(cookie))
                    .extracting(cookie -> cookie.name)
                    .isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static boolean isGuarded(Cookie cookie) {
        return cookie.httpOnly
                && cookie.secure
                && String.valueOf(cookie.sameSite).equals("STRICT");
    }

    @Test
    void a_wrong_password_is_said_where_it_is_looked_for(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop()) {
            Page page = visitor.open("/signin").page();

            page.getByLabel("Email").fill("teacher@demo.example");
            page.getByLabel("Password").fill("not the password");
            page.keyboard().press("Enter");

            assertThat(page.locator(".notice")).hasText("There is no account with this email and password.");
            assertThat(page.getByLabel("Password")).isFocused();
        }
    }
}
