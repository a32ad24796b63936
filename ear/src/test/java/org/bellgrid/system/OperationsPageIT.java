package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator at the page of the installation. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class OperationsPageIT {
    private final RunningBellgrid bellgrid;
    private final Operator operator;

    OperationsPageIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        operator = Operator.of(bellgrid);
    }

    @AfterEach
    void asBefore() throws Exception {
        operator.resumes("stages/llm");
        operator.resumes("tiers/llm");
        operator.undrains(bellgrid);
    }

    @Test
    void operators_begin_here_and_nobody_else_comes_in(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("operator");
                Visitor admin = entrance.desktop().signedIn("admin");
                Visitor stranger = entrance.desktop()) {
            assertThat(visitor.open("/").page()).hasURL(Pattern.compile("/operations$"));
            assertThat(visitor.page().getByRole(AriaRole.LINK, named("Operations")))
                    .hasAttribute("aria-current", "page");
            assertThat(visitor.page().getByRole(AriaRole.LINK, named("Week"))).hasCount(0);
            assertThat(stranger.open("/operations").page()).hasURL(Pattern.compile("/signin\\?to=%2Foperations$"));
            assertThat(admin.open("/operations").page().locator("body")).containsText("This page is for others");
        }
    }

    @Test
    void the_page_has_no_barriers_and_is_no_wider_than_a_small_phone(Visitor.Entrance entrance) throws Exception {
        operator.pauses("tiers/llm", "A reason with a word that is very long: " + "x".repeat(120));
        try (Visitor visitor = entrance.desktop().signedIn("operator");
                Visitor phone = entrance.visitor(entrance.options(320, 640)).signedIn("operator")) {
            for (Visitor each : new Visitor[] {visitor, phone}) {
                Page page = each.open("/operations").page();
                button(page, "Pause: Check").click();
                assertThat(page.getByLabel("Why is it paused: Check?")).isFocused();
                assertThat(each.barriers()).isEmpty();
                assertThat(each.isWiderThanWindow()).isFalse();
                assertThat(each.complaints()).isEmpty();
            }
        }
    }

    @Test
    void a_stage_is_paused_with_a_reason_and_goes_on_all_by_keyboard(Visitor.Entrance entrance) throws Exception {
        try (Visitor visitor = entrance.desktop().signedIn("operator")) {
            Page page = visitor.open("/operations").page();
            Locator reason = page.getByLabel("Why is it paused: LLM?");

            stage(page, "LLM").getByRole(AriaRole.BUTTON).press("Enter");
            assertThat(reason).isFocused();
            page.keyboard().press("Escape");
            assertThat(button(page, "Pause: LLM").first()).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("#reason-error")).isVisible();
            assertThat(reason).isFocused();
            page.keyboard().type("The model is being replaced");
            page.keyboard().press("Enter");

            assertThat(stage(page, "LLM")).containsText("Paused");
            assertThat(stage(page, "LLM")).containsText("The model is being replaced");
            assertThat(stage(page, "LLM")).containsText("Demo Operator");
            assertThat(page.locator("#status")).hasText("LLM is paused.");
            assertThat(button(page, "Go on: LLM")).isFocused();
            JsonNode seen = Operator.stage(operator.sees(), "llm");
            assertThat(seen.at("/pause/reason").asText()).isEqualTo("The model is being replaced");
            page.keyboard().press("Enter");
            assertThat(stage(page, "LLM")).containsText("Goes on");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void what_others_do_appears_by_itself_and_typing_is_not_disturbed(Visitor.Entrance entrance) throws Exception {
        try (Visitor visitor = entrance.desktop().signedIn("operator")) {
            Page page = visitor.open("/operations").page();
            button(page, "Pause: Check").click();
            page.getByLabel("Why is it paused: Check?").fill("Half a sent");

            operator.pauses("stages/llm", "Somebody else was quicker");

            assertThat(stage(page, "LLM")).containsText("Somebody else was quicker");
            assertThat(page.getByLabel("Why is it paused: Check?")).hasValue("Half a sent");
            assertThat(page.getByLabel("Why is it paused: Check?")).isFocused();
        }
    }

    @Test
    void a_server_is_drained_and_takes_work_again(Visitor.Entrance entrance) throws Exception {
        try (Visitor visitor = entrance.desktop().signedIn("operator")) {
            Page page = visitor.open("/operations").page();
            Locator server = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Servers"))
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions()
                            .setHasText(":" + bellgrid.base().getPort()))
                    .last(); // an earlier start of it may not be forgotten yet
            assertThat(server).containsText("Works");

            server.getByRole(AriaRole.BUTTON).click();

            assertThat(server).containsText("Drained");
            assertThat(page.locator(".notice")).containsText("No server takes work");
            assertThat(visitor.barriers()).isEmpty();
            server.getByRole(AriaRole.BUTTON).click();
            assertThat(server).containsText("Works");
            assertThat(page.locator(".notice")).hasCount(0);
        }
    }

    private static Locator stage(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The way of a sheet"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
