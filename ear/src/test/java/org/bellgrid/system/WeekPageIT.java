package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a teacher sees and does on the page of the week. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class WeekPageIT {
    private static final String WEEK = """
            {"name": "%s", "validFrom": "2026-01-05", "timeblocks": [
              {"name": "Break", "dayOfWeek": "MONDAY", "startTime": "10:25", "endTime": "10:45"},
              {"name": "Break", "dayOfWeek": "TUESDAY", "startTime": "10:25", "endTime": "10:45"},
              {"name": "Break", "dayOfWeek": "WEDNESDAY", "startTime": "10:25", "endTime": "10:45"},
              {"name": "Break", "dayOfWeek": "THURSDAY", "startTime": "10:25", "endTime": "10:45"},
              {"name": "Break", "dayOfWeek": "FRIDAY", "startTime": "10:25", "endTime": "10:45"},
              {"name": "Maths", "dayOfWeek": "MONDAY", "startTime": "09:05", "endTime": "10:05"},
              {"name": "Dinner money", "dayOfWeek": "MONDAY", "startTime": "09:10"},
              {"name": "English", "dayOfWeek": "THURSDAY", "startTime": "10:45", "endTime": "11:45", "notes": "trolley"},
              {"name": "Recorders", "dayOfWeek": "THURSDAY", "startTime": "13:00", "endTime": "13:40"},
              {"name": "History", "dayOfWeek": "THURSDAY", "startTime": "13:15", "endTime": "14:15"},
              {"name": "Art", "dayOfWeek": "FRIDAY", "week": "A", "startTime": "13:15", "endTime": "14:15"},
              {"name": "Design", "dayOfWeek": "FRIDAY", "week": "B", "startTime": "13:15", "endTime": "14:15"},
              {"name": "Choir", "dayOfWeek": "FRIDAY", "period": "after school"}]}""";

    private final Client teacher;

    WeekPageIT(RunningBellgrid bellgrid) throws Exception {
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_week_is_a_grid_with_what_is_on_now_and_what_may_be_an_error(Visitor.Entrance entrance) throws Exception {
        String id = timetable("4 Maple");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);

            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Break, Monday to Friday, 10:25 to 10:45")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Dinner money, Monday, 9:10")))
                    .isVisible();
            assertThat(page.locator(".nn.now")).containsText("English");
            assertThat(page.locator(".nn.now")).containsText("29 min left");
            assertThat(page.locator(".nn.next")).containsText("Recorders");
            assertThat(page.locator(".adrift")).containsText("Choir");
            assertThat(page.locator(".gentle")).containsText("Recorders runs until 13:40 and History starts at 13:15.");
            assertThat(visitor.barriers()).isEmpty();
            page.getByRole(AriaRole.BUTTON, named("Keep both")).click();
            assertThat(page.locator(".gentle")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void weeks_alternate_by_a_key(Visitor.Entrance entrance) throws Exception {
        String id = timetable("Alternating");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Design, Friday")))
                    .isVisible();
            assertThat(page.locator(".step")).containsText("12–16 January");

            page.locator("[role=gridcell][tabindex='0']").focus();
            page.keyboard().press("w");

            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Art, Friday"))).isVisible();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Design, Friday")))
                    .hasCount(0);
            assertThat(page.locator(".step")).containsText("19–23 January");
            assertThat(page.getByRole(AriaRole.RADIO, named("Week A"))).isChecked();
        }
    }

    @Test
    void a_block_is_changed_and_changed_back_by_keys_alone(Visitor.Entrance entrance) throws Exception {
        String id = timetable("By keys");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            page.locator("[role=gridcell][tabindex='0']").focus();
            page.keyboard().press("Control+Home");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Change it"))).isFocused();
            assertThat(visitor.barriers()).isEmpty();
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Name")).isFocused();
            page.keyboard().press("Control+a");
            page.keyboard().type("Physics");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("End")).isFocused();
            page.keyboard().press("Control+a");
            page.keyboard().type("2.05");
            page.keyboard().press("Enter");
            assertThat(page.locator("#e-end")).hasText("The end is before the start. Did you mean 14:05?");
            assertThat(page.getByLabel("End")).isFocused();
            assertThat(visitor.barriers()).isEmpty();
            page.keyboard().press("Control+a");
            page.keyboard().type("10.20");
            page.keyboard().press("Enter");

            Locator changed = page.getByRole(AriaRole.GRIDCELL, named("Physics, Monday, 9:05 to 10:20"));
            assertThat(changed).isFocused();
            assertThat(page.locator("#status")).hasText("Saved.");
            assertThat(teacher.get("/timetables/" + id).body()).contains("\"Physics\"", "\"endTime\":\"10:20\"");
            page.keyboard().press("Control+z");
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday, 9:05 to 10:05")))
                    .isVisible();
            assertThat(teacher.get("/timetables/" + id).body()).doesNotContain("Physics");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void notes_are_shown_and_kept_line_by_line(Visitor.Entrance entrance) throws Exception {
        String id = timetable("Noted");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            Locator english = page.getByRole(AriaRole.GRIDCELL, named("English, Thursday"));
            english.click();
            page.getByRole(AriaRole.BUTTON, named("Change it")).click();
            page.locator("#f-notes").fill("trolley\nRoom 4");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator("#status")).hasText("Saved.");

            english.click();

            assertThat(page.locator(".popover .lines")).hasText("trolley Room 4");
            assertThat(page.locator(".popover .lines").innerText()).isEqualTo("trolley\nRoom 4");
            assertThat(teacher.get("/timetables/" + id).body()).contains("\"trolley\\nRoom 4\"");
        }
    }

    @Test
    void a_block_is_added_and_deleted_by_mouse_and_a_break_changed_on_all_days(Visitor.Entrance entrance)
            throws Exception {
        String id = timetable("By mouse");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            page.getByRole(AriaRole.BUTTON, named("Add a block")).click();
            page.getByLabel("Name").fill("Yoga");
            page.getByLabel("Start").fill("14.30");
            page.getByLabel("End").fill("15.00");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            page.getByRole(AriaRole.GRIDCELL, named("Yoga, Thursday, 14:30 to 15:00"))
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Change it")).click();
            page.getByRole(AriaRole.BUTTON, named("Delete")).click();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Yoga"))).hasCount(0);

            page.getByRole(AriaRole.GRIDCELL, named("Break, Monday to Friday")).click();
            page.getByRole(AriaRole.BUTTON, named("Change it")).click();
            page.getByLabel("End").fill("10:40");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();

            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Break, Monday to Friday, 10:25 to 10:40")))
                    .isVisible();
            assertThat(teacher.get("/timetables/" + id).body().split("\"endTime\":\"10:40\"", -1))
                    .hasSize(6);
        }
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_shown_and_nothing_typed_is_lost(Visitor.Entrance entrance)
            throws Exception {
        String id = timetable("Contested week");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")).click();
            page.getByRole(AriaRole.BUTTON, named("Change it")).click();
            page.getByLabel("Name").fill("Algebra");
            HttpResponse<String> elsewhere = teacher.change(
                    "PATCH",
                    "/timetables/" + id,
                    Client.version(teacher.get("/timetables/" + id)),
                    "{\"name\": \"Renamed\"}");
            assertThat(elsewhere.statusCode()).isEqualTo(200);

            page.getByRole(AriaRole.BUTTON, named("Save")).click();

            assertThat(page.locator(".popover .notice")).containsText("Somebody has changed this week meanwhile.");
            assertThat(page.getByRole(AriaRole.HEADING, named("Renamed"))).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Algebra, Monday")))
                    .isVisible();
        }
    }

    @Test
    void who_is_signed_out_while_writing_loses_nothing(Visitor.Entrance entrance) throws Exception {
        String id = timetable("Interrupted");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")).click();
            page.getByRole(AriaRole.BUTTON, named("Change it")).click();
            page.getByLabel("Name").fill("Geometry");
            visitor.context().clearCookies();

            page.getByRole(AriaRole.BUTTON, named("Save")).click();

            assertThat(page.locator(".popover .notice")).containsText("You have been signed out.");
            Page other = page.waitForPopup(
                    () -> page.getByRole(AriaRole.LINK, named("Sign in again")).click());
            other.getByLabel("Email").fill("teacher@demo.example");
            other.getByLabel("Password").fill(Client.PASSWORD);
            other.keyboard().press("Enter");
            assertThat(other).hasURL(Pattern.compile("/help$"));
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Geometry, Monday")))
                    .isVisible();
        }
    }

    @Test
    void a_phone_shows_now_and_one_day_at_a_time(Visitor.Entrance entrance) throws Exception {
        String id = timetable("On the phone");
        try (Visitor visitor = entrance.visitor(
                        entrance.options(320, 640).setHasTouch(true).setIsMobile(true))
                .signedIn("teacher")) {
            Page page = onThursday(visitor, id);

            assertThat(page.locator(".nn.now")).containsText("English");
            assertThat(page.locator(".block.on-day")).hasCount(4);
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")))
                    .isHidden();
            assertThat(visitor.isWiderThanWindow()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
            page.getByRole(AriaRole.BUTTON, named("Monday 12 January")).tap();
            page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")).tap();
            page.getByRole(AriaRole.BUTTON, named("Change it")).tap();
            page.getByRole(AriaRole.TEXTBOX, named("Notes")).fill("with rulers");
            assertThat(visitor.isWiderThanWindow()).isFalse();
            page.getByRole(AriaRole.BUTTON, named("Save")).tap();
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")))
                    .containsText("with rulers");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_week_prints_on_one_page(Visitor.Entrance entrance) throws Exception {
        String id = timetable("On paper");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);

            byte[] a4 = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            byte[] letter = page.pdf(new Page.PdfOptions().setFormat("Letter").setLandscape(true));

            assertThat(pages(a4)).isEqualTo(1);
            assertThat(pages(letter)).isEqualTo(1);
        }
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void the_week_seen_last_stays_when_the_server_does_not_answer(Visitor.Entrance entrance) throws Exception {
        String id = timetable("Seen last");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            assertThat(page.locator("#account .avatar")).isVisible();
            page.route("**/api/v1/timetables/**", Route::abort);

            page.reload();

            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Maths, Monday")))
                    .isVisible();
            assertThat(page.locator(".notice")).containsText("As of 11:16.");
        }
    }

    @Test
    void names_from_sheets_are_text_and_a_week_leaves_as_file_and_calendar(Visitor.Entrance entrance) throws Exception {
        String hostile = "<svg onload=document.body.remove()>";
        String id = timetable(hostile);
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);
            assertThat(page.getByRole(AriaRole.HEADING, named(hostile))).isVisible();

            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Export"))
                    .click();
            String table = Files.readString(downloaded(page, "Table (CSV)"));
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Add to calendar"))
                    .click();
            page.getByLabel("Last day").fill("2026-07-17");
            Path calendar = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, named("Get the calendar file"))
                            .click())
                    .path();

            assertThat(table).contains("Maths", "Dinner money");
            assertThat(Files.readString(calendar)).contains("BEGIN:VEVENT", "UNTIL=20260717");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Path downloaded(Page page, String link) {
        return page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, named(link)).first().click())
                .path();
    }

    @Test
    void another_timetable_is_found_by_its_name(Visitor.Entrance entrance) throws Exception {
        String id = timetable("Here");
        timetable("Over there 7Q");
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = onThursday(visitor, id);

            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Other timetables"))
                    .click();
            page.getByRole(AriaRole.RADIO, named("All")).check();
            page.getByLabel("Find a timetable").fill("there 7q");
            assertThat(visitor.barriers()).isEmpty();
            page.getByRole(AriaRole.LINK, named("Over there 7Q")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("Over there 7Q"))).isVisible();
        }
    }

    /** Shows a timetable on a Thursday in January, in a week B, at a quarter past eleven. */
    private static Page onThursday(Visitor visitor, String id) {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 15, 11, 16);
        visitor.page()
                .clock()
                .setFixedTime(
                        Date.from(moment.atZone(ZoneId.of("Europe/London")).toInstant()));
        return visitor.open("/week?timetable=" + id).page();
    }

    private String timetable(String name) throws Exception {
        HttpResponse<String> made =
                teacher.post("/timetables", "application/json", BodyPublishers.ofString(WEEK.formatted(name)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Client.text(made, "id");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
