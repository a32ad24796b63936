package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits for reviewers, as they see it. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class QueuePageIT {
    private final RunningBellgrid bellgrid;
    private ReviewTasks tasks;

    QueuePageIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @BeforeEach
    void nothingWaits() throws Exception {
        tasks = ReviewTasks.none(bellgrid, "1.0");
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        tasks.accept("null");
    }

    @Test
    void new_sheets_appear_by_themselves_but_not_under_the_hand(Visitor.Entrance entrance) throws Exception {
        try (Visitor visitor = entrance.desktop().signedIn("reviewer").open("/hitl")) {
            Page page = visitor.page();
            Locator rows = page.locator("#tasks tbody tr");
            assertThat(page.locator(".next")).hasText("Nothing waits. New sheets appear here by themselves.");
            assertThat(visitor.barriers()).isEmpty();

            tasks.about("first.pdf", SheetPdf.week("First In The Queue"));
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("Demo School");
            rows.first().focus();
            tasks.about("second.pdf", SheetPdf.week("Second In The Queue"));

            assertThat(page.locator(".fresh")).containsText("1 change.");
            assertThat(rows).hasCount(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Update"))
                    .click();
            assertThat(rows).hasCount(2);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void of_two_who_reach_for_the_same_sheet_one_gets_it_and_the_other_is_told_at_once(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("raced.pdf", SheetPdf.week("Raced In The Queue"));
        try (Visitor winner = entrance.desktop().signedIn("admin").open("/hitl");
                Visitor loser = entrance.desktop().signedIn("reviewer").open("/hitl")) {
            Locator row = loser.page().locator("#task-" + task);
            row.focus();
            assertThat(row).isFocused();

            winner.page().locator("#task-" + task).focus();
            winner.page().keyboard().press("Enter");
            assertThat(winner.page()).hasURL(Pattern.compile("/hitl/desk\\?task=" + task));
            loser.page().keyboard().press("Enter");

            assertThat(row).containsText("Demo Admin took this one a moment ago");
            assertThat(loser.page().locator("#alert")).containsText("Demo Admin took this one a moment ago");
            assertThat(loser.page()).hasURL(Pattern.compile("/hitl$"));
        }
    }

    @Test
    void reviewers_find_what_is_theirs_and_go_on_with_it_by_keys(Visitor.Entrance entrance) throws Exception {
        String mine = tasks.about("mine.pdf", SheetPdf.week("Mine In The Queue"));
        tasks.about("free.pdf", SheetPdf.week("Free In The Queue"));
        tasks.act(tasks.reviewer(), mine, "claim");
        try (Visitor visitor = entrance.visitor(entrance.options(320, 700))
                .signedIn("reviewer")
                .open("/hitl")) {
            Page page = visitor.page();
            Locator rows = page.locator("#tasks tbody tr");
            assertThat(rows).hasCount(2);
            assertThat(page.locator("#task-" + mine)).containsText("You, 15 min left");
            assertThat(visitor.isWiderThanWindow()).isFalse();
            assertThat(visitor.barriers()).isEmpty();

            page.getByRole(AriaRole.SEARCHBOX).fill("no such school");
            assertThat(page.locator(".empty")).containsText("No sheet of a school with this name waits.");
            page.getByRole(AriaRole.SEARCHBOX).fill("demo s");
            assertThat(rows).hasCount(2);
            page.getByLabel("Mine 1").check();
            assertThat(rows).hasCount(1);
            rows.first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/hitl/desk\\?task=" + mine));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void how_long_a_sheet_will_be_ones_own_is_said_before(Visitor.Entrance entrance) throws Exception {
        tasks.about("offered.pdf", SheetPdf.week("Offered In The Queue"));
        try (Visitor visitor = entrance.desktop().signedIn("reviewer")) {
            Page page = visitor.page();
            page.route("**/hitl/summary*", route -> {
                APIResponse answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("\"claimMinutes\":15", "\"claimMinutes\":40")));
            });

            visitor.open("/hitl");

            assertThat(page.locator("#claim-note")).hasText("Yours for 40 minutes");
        }
    }

    @Test
    void an_administrator_hands_a_sheet_to_somebody(Visitor.Entrance entrance) throws Exception {
        String task = tasks.about("handed.pdf", SheetPdf.week("Handed In The Queue"));
        try (Visitor visitor = entrance.desktop().signedIn("admin").open("/hitl")) {
            Locator row = visitor.page().locator("#task-" + task);
            row.getByLabel(Pattern.compile("^Hand ")).click();

            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Demo Reviewer"))
                    .click();

            assertThat(row).containsText("Demo Reviewer, 15 min left");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(tasks.seen(task).path("status").asText()).isEqualTo("assigned");
    }
}
