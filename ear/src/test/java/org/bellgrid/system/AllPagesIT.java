package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page in the dark, at twice the size and in another language; what each is for is tested elsewhere. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class AllPagesIT {
    private static final String STRANGER = "";
    private static final String WEEK = """
            {"name": "Seen by everybody", "validFrom": "2026-01-05", "timeblocks": [
              {"name": "Maths", "dayOfWeek": "MONDAY", "startTime": "09:05", "endTime": "10:05"},
              {"name": "Break", "dayOfWeek": "MONDAY", "startTime": "10:05", "endTime": "10:25"},
              {"name": "Art", "dayOfWeek": "FRIDAY", "week": "A", "startTime": "13:15", "endTime": "14:15"},
              {"name": "Choir", "dayOfWeek": "FRIDAY", "period": "after school"}]}""";

    private final RunningBellgrid bellgrid;
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private ReviewTasks tasks;

    AllPagesIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @BeforeEach
    void somethingToSee() throws Exception {
        tasks = ReviewTasks.none(bellgrid, "1.0");
        String claimed = tasks.about("week.pdf", SheetPdf.week("Seen By Everybody"));
        tasks.act(tasks.reviewer(), claimed, "claim");
        HttpResponse<String> week =
                tasks.teacher().post("/timetables", "application/json", BodyPublishers.ofString(WEEK));
        pages.put(STRANGER, List.of("/signin", "/join?token=none", "/help", "/nowhere"));
        pages.put("teacher", List.of("/week?timetable=" + Client.text(week, "id"), "/sheets", "/admin"));
        pages.put("reviewer", List.of("/hitl", "/hitl/desk?task=" + claimed));
        pages.put(
                "admin",
                List.of(
                        "/admin",
                        "/admin/schools",
                        "/admin/people",
                        "/admin/readers",
                        "/admin/audit",
                        "/admin/quarantine"));
        pages.put("operator", List.of("/operations"));
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        tasks.accept("null");
    }

    @Test
    void no_page_has_barriers_or_overflows_in_the_dark_as_it_is_and_at_twice_the_size(Visitor.Entrance entrance) {
        look(entrance, entrance.options(1280, 800).setColorScheme(ColorScheme.DARK), true);
    }

    @Test
    void no_page_has_barriers_or_overflows_on_a_small_phone_in_german(Visitor.Entrance entrance) {
        look(entrance, entrance.options(320, 640).setLocale("de-DE"), false);
    }

    /** @param twice whether each page is looked at once more with a zoom of 200 % */
    private void look(Visitor.Entrance entrance, Browser.NewContextOptions window, boolean twice) {
        SoftAssertions all = new SoftAssertions();
        pages.forEach((role, paths) -> {
            try (Visitor visitor = entrance.visitor(window)) {
                if (!role.equals(STRANGER)) {
                    visitor.signedIn(role);
                }
                Page page = visitor.page();
                ViewportSize size = page.viewportSize();
                for (String path : paths) {
                    page.setViewportSize(size.width, size.height);
                    drawn(visitor.open(path).page());
                    check(all, visitor, role + path);
                    if (twice) {
                        page.setViewportSize(size.width / 2, size.height / 2);
                        check(all, visitor, role + path + " at 200 %");
                    }
                }
                all.assertThat(visitor.complaints()).as(role).isEmpty();
            }
        });
        all.assertAll();
    }

    private static void check(SoftAssertions all, Visitor visitor, String place) {
        all.assertThat(visitor.barriers()).as("%s", place).isEmpty();
        all.assertThat(visitor.isWiderThanWindow()).as("%s", place).isFalse();
    }

    private static void drawn(Page page) {
        assertThat(page.locator("main > .loading")).hasCount(0);
        assertThat(page.locator("h1").first()).isVisible();
        Locator account = page.locator("html[data-role]:not([data-role='']) #account");
        if (account.count() > 0) {
            assertThat(account.locator("summary")).isVisible();
        }
    }

    @Test
    void a_barrier_would_be_noticed(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop()) {
            drawn(visitor.open("/help").page());

            visitor.page().evaluate("document.documentElement.removeAttribute('lang')");

            assertThat(visitor.barriers()).singleElement().asString().startsWith("html-has-lang");
        }
    }

    @Test
    void whoever_chooses_a_language_reads_it_from_then_on(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();
            page.locator("#account summary").click();

            page.getByLabel("Language").selectOption("de");

            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("h1")).hasText("Stundenplan hinzufügen");
            visitor.open("/help");
            assertThat(page.locator("h1")).hasText("Hilfe");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
