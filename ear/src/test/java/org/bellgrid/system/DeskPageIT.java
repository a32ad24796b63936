package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reviewer settles what the machine doubts, at the desk. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class DeskPageIT {
    private static final String COUNT_KEYS = """
            addEventListener('keydown', (event) => {
              sessionStorage.setItem('keys', Number(sessionStorage.getItem('keys') ?? 0) + 1);
            }, true)""";
    /** Claims that have run out are looked for every ten seconds. */
    private static final LocatorAssertions.ContainsTextOptions UNTIL_UPKEEP =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    private static final String HOSTILE = "<img src onerror=f()>";

    private final RunningBellgrid bellgrid;
    private ReviewTasks tasks;

    DeskPageIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @BeforeEach
    void nothingElseWaits() throws Exception {
        tasks = ReviewTasks.none(bellgrid, "1.0");
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        tasks.accept("null");
    }

    @Test
    void forty_blocks_of_which_four_are_doubtful_take_ten_keys(Visitor.Entrance entrance) throws Exception {
        tasks.accept("0.985");
        String task = tasks.about("year.pdf", fortyBlocks());
        String job = tasks.seen(task).path("jobId").asText();
        assertThat(tasks.seen(task).path("blocks").asInt()).isEqualTo(40);
        assertThat(tasks.seen(task).path("doubtful").asInt()).isEqualTo(4);
        try (Visitor visitor = entrance.desktop()) {
            Page page = visitor.signedIn("reviewer").page();
            page.addInitScript(COUNT_KEYS);
            visitor.open("/hitl");
            assertThat(page.locator("#tasks tbody tr")).hasCount(1);

            page.keyboard().press("n");
            assertThat(page.locator("#left")).hasText("4 of 4 left");
            assertThat(page.locator("#block-" + selected(page))).isFocused();
            page.keyboard().press("e");
            assertThat(page.getByLabel("Start, doubtful")).isFocused();
            page.keyboard().type("15");
            page.keyboard().press("Enter");
            assertThat(page.locator("#left")).hasText("3 of 4 left");
            for (String left : List.of("2 of 4 left", "1 of 4 left", "All settled")) {
                page.keyboard().press("Enter");
                assertThat(page.locator("#left")).hasText(left);
            }
            page.keyboard().press("Control+Enter");

            assertThat(page.locator(".ended")).containsText("Nothing waits");
            assertThat(page.locator("#status")).containsText("Submitted");
            assertThat(Integer.parseInt(String.valueOf(page.evaluate("sessionStorage.getItem('keys')"))))
                    .as("keys, Control counted as one")
                    .isEqualTo(10);
            assertThat(visitor.complaints()).isEmpty();
        }
        JsonNode published = tasks.published(job);
        assertThat(published).hasSize(40);
        assertThat(published)
                .filteredOn(block -> block.path("name").asText().equals("Choir 0"))
                .extracting(block -> block.path("startTime").asText())
                .containsExactly("15:00");
    }

    /** Five days of eight lessons; on four days the last one says itself that it is at another time than its row. */
    private static byte[] fortyBlocks() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Time", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"));
        for (int row = 0; row < 8; row++) {
            int lesson = row;
            List<String> cells = new ArrayList<>();
            cells.add("%d:00 - %d:40".formatted(8 + row, 8 + row));
            IntStream.range(0, 5)
                    .mapToObj(day -> lesson == 7 && day < 4
                            ? "Choir %d 9:10".formatted(day)
                            : "Lesson %s".formatted((char) ('A' + lesson * 3 % 23)))
                    .forEach(cells::add);
            rows.add(cells);
        }
        return SheetPdf.table(rows);
    }

    private static String selected(Page page) {
        return page.locator("[role=gridcell][aria-selected=true]").getAttribute("data-key");
    }

    @Test
    void whatever_is_done_to_blocks_by_key_can_be_undone_and_is_kept_as_it_is_made(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Edited Lesson"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            Locator blocks = page.locator("#week [role=gridcell]");
            assertThat(page.locator("#sel-title")).hasText("Edited Lesson, Monday");
            assertThat(blocks).hasCount(7);

            page.keyboard().press("s");
            assertThat(blocks).hasCount(8);
            page.keyboard().press("m");
            assertThat(blocks).hasCount(7);
            page.keyboard().press("Delete");
            assertThat(blocks).hasCount(6);
            for (int step = 0; step < 3; step++) {
                page.keyboard().press("Control+z");
            }
            assertThat(blocks).hasCount(7);
            page.keyboard().press("Control+Shift+z");
            assertThat(blocks).hasCount(8);
            page.keyboard().press("Control+z");
            page.keyboard().press("e");
            page.keyboard().type("Renamed");
            page.keyboard().press("Escape");
            assertThat(page.locator("[role=gridcell][aria-selected=true]")).isFocused();
            assertThat(page.locator(".saved")).hasText("Saved");

            visitor.open("/hitl/desk?task=" + task);
            assertThat(page.locator("#sel-title")).hasText("Renamed, Monday");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void notes_keep_their_lines_whatever_is_edited(Visitor.Entrance entrance) throws Exception {
        String sheet = """
                Time,Monday,Tuesday,Wednesday
                9:00 - 10:00,"Noted Lesson
                Miss Hall
                Room 4",Music,English
                10:00 - 11:00,Art,Sport,Maths
                11:00 - 12:00,History,Science,Drama
                """;
        String task = tasks.about("week.csv", sheet.getBytes(StandardCharsets.UTF_8));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            Locator notes = page.locator("#field-notes");
            assertThat(notes).hasValue("Miss Hall\nRoom 4");

            page.keyboard().press("e");
            page.keyboard().type("Renamed Lesson");
            assertThat(notes).hasValue("Miss Hall\nRoom 4");
            notes.press("Control+End");
            page.keyboard().press("Shift+Enter");
            page.keyboard().type("Bring pens");
            assertThat(visitor.barriers()).isEmpty();
            page.keyboard().press("Enter");

            assertThat(page.locator("#left")).hasText("8 of 9 left");
            assertThat(page.locator(".saved")).hasText("Saved");
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(tasks.seen(task).at("/work/timeblocks"))
                .filteredOn(block -> block.path("name").asText().equals("Renamed Lesson"))
                .extracting(block -> block.path("notes").asText())
                .containsExactly("Miss Hall\nRoom 4\nBring pens");
    }

    @Test
    void all_that_is_sure_is_accepted_by_one_key(Visitor.Entrance entrance) throws Exception {
        tasks.accept("0.985");
        String task = tasks.about("year.pdf", fortyBlocks());
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();

            page.keyboard().press("a");

            assertThat(page.locator("#status")).containsText("All sure blocks accepted.");
            assertThat(page.locator("#left")).hasText("4 of 4 left");
            assertThat(page.locator(".saved")).hasText("Saved");
        }
        assertThat(tasks.seen(task).at("/work/looked")).hasSize(36);
    }

    @Test
    void a_block_that_was_moved_to_another_day_is_kept_when_the_sheet_is_given_back(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Moved Lesson"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();

            page.locator("#field-day").selectOption("3");
            assertThat(page.locator("#sel-title")).hasText("Moved Lesson, Thursday");
            page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("Give back to the queue").click();

            assertThat(page).hasURL(Pattern.compile("/hitl$"));
        }
        assertThat(tasks.seen(task).path("status").asText()).isEqualTo("pending");
        assertThat(tasks.seen(task).at("/work/timeblocks"))
                .filteredOn(block -> block.path("name").asText().equals("Moved Lesson"))
                .extracting(block -> block.path("dayOfWeek").asText())
                .containsExactly("THURSDAY");
    }

    @Test
    void a_block_is_chosen_on_the_page_and_takes_what_a_reader_read_by_a_number(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("week.png", BlurredSheet.picture(tasks.teacher()));
        JsonNode disputed = disputed(tasks.seen(task).at("/draftData/timeblocks"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            page.keyboard().press("Control+End");
            Locator outline = page.locator("#picture polygon.o[data-key=b%s]"
                    .formatted(disputed.path("position").asInt()));

            outline.click();

            assertThat(page.locator("#block-" + outline.getAttribute("data-key")))
                    .isFocused();
            for (int reader = 2; reader >= 1; reader--) {
                String read = disputed.at("/readings/%d/text".formatted(reader - 1))
                        .asText()
                        .strip();
                page.keyboard().press(Integer.toString(reader));
                assertThat(page.locator("#field-name")).hasValue(read);
            }
        }
    }

    /** A block of whose name each of two readers has read something else. */
    private static JsonNode disputed(JsonNode blocks) {
        for (JsonNode block : blocks) {
            List<String> texts = block.path("readings").findValuesAsText("text");
            if (texts.size() == 2
                    && texts.stream().noneMatch(String::isBlank)
                    && texts.stream().distinct().count() == 2) {
                return block;
            }
        }
        throw new AssertionError("the readers agree: " + blocks);
    }

    @Test
    void a_session_that_ends_amid_the_work_loses_nothing_of_it(Visitor.Entrance entrance) throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Interrupted Lesson"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            visitor.context().clearCookies();

            page.keyboard().press("e");
            page.keyboard().type("Kept Lesson");
            assertThat(page.locator(".notices")).containsText("Your work is kept here.");
            assertThat(page.locator(".saved")).hasText("Waits to be sent");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                    .click();
            page.getByLabel("Email").fill("reviewer@demo.example");
            page.getByLabel("Password").fill(Client.PASSWORD);
            page.keyboard().press("Enter");

            assertThat(page.locator("#sel-title")).hasText("Kept Lesson, Monday");
            assertThat(page.locator(".saved")).hasText("Saved");
        }
        assertThat(tasks.seen(task).at("/work/timeblocks").findValuesAsText("name"))
                .contains("Kept Lesson")
                .doesNotContain("Interrupted Lesson");
    }

    @Test
    void a_claim_that_runs_out_or_is_handed_on_is_said_and_the_work_is_kept(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Leased Lesson"));
        try (Visitor visitor = atDesk(entrance, task, page -> claimsLast(page, 40))) {
            Page page = visitor.page();
            page.keyboard().press("e");
            page.keyboard().type("Half done");
            assertThat(page.locator(".saved")).hasText("Saved");
            endClaim(task);

            assertThat(page.locator(".notices"))
                    .containsText("Your 40 minutes are over. Your work is kept", UNTIL_UPKEEP);
            assertThat(page.locator("#field-name")).not().isEditable();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim again"))
                    .click();
            assertThat(page.locator(".notices")).isHidden();
            assertThat(page.locator("#sel-title")).hasText("Half done, Monday");

            tasks.assign(task, tasks.admin());
            assertThat(page.locator(".notices")).containsText("Demo Admin has this sheet now. Your work is kept.");
            assertThat(page.locator("#alert")).containsText("Demo Admin has this sheet now.");
        }
    }

    /** As if the installation said so. */
    private static void claimsLast(Page page, int minutes) {
        page.route("**/hitl/tasks/*/claim", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replaceFirst(
                                    "\"claimedUntil\":\"[^\"]+\"",
                                    "\"claimedUntil\":\"%s\""
                                            .formatted(Instant.now().plus(Duration.ofMinutes(minutes))))));
        });
    }

    private void endClaim(String task) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(
                    "UPDATE hitl_tasks SET claimed_until = now() - interval '1 s' WHERE id = '%s'".formatted(task));
        }
    }

    @Test
    void what_the_machine_missed_is_added_by_a_box_on_the_page_or_by_its_fields(Visitor.Entrance entrance)
            throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Boxed Lesson"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            Locator outline = page.locator("#picture polygon.o[data-key=" + selected(page) + "]");
            BoundingBox place = outline.boundingBox();

            page.keyboard().press("b");
            Mouse mouse = page.mouse();
            mouse.move(place.x + 1, place.y + 1);
            mouse.down();
            mouse.move(place.x + place.width / 2, place.y + place.height / 2);
            mouse.move(place.x + place.width - 1, place.y + place.height - 1);
            mouse.up();

            assertThat(page.locator("#field-name")).hasValue("Boxed Lesson");
            assertThat(page.locator("#field-start")).hasValue("9:00");
            assertThat(page.locator("#field-day")).hasValue("0");
            page.keyboard().press("Escape");
            page.keyboard().press("b");
            page.keyboard().press("Enter");
            assertThat(page.locator("#field-name")).isFocused();
            page.keyboard().type("Written Lesson");
            assertThat(page.locator("#sel-title")).hasText("Written Lesson, Monday");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void texts_of_a_document_stay_texts(Visitor.Entrance entrance) throws Exception {
        String task = tasks.about(
                HOSTILE + ".pdf",
                SheetPdf.table(List.of(
                        List.of("Time", "Monday", "Tuesday", "Wednesday"),
                        List.of("9:00 - 10:00", HOSTILE, "Music", "English"),
                        List.of("10:00 - 11:00", "<b>Bold</b>", "Sport", "Maths"),
                        List.of("11:00 - 12:00", "History", "Art", "Drama"))));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            assertThat(page.locator("#sel-title")).hasText(HOSTILE + ", Monday");
            assertThat(page.locator("#bar")).containsText(HOSTILE + ".pdf");
            page.keyboard().press("Enter");
            assertThat(page.locator("#status")).containsText(HOSTILE);
            assertThat(page.locator("img[onerror], #main b:text-is('Bold')")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_sheet_without_a_picture_is_settled_by_its_text(Visitor.Entrance entrance) throws Exception {
        String sheet = """
                Time,Monday,Tuesday,Wednesday
                9:00 - 10:00,Plain Lesson,Music,English
                10:00 - 11:00,Art,Sport,Maths
                11:00 - 12:00,History,Science,Drama
                """;
        String task = tasks.about("week.csv", sheet.getBytes(StandardCharsets.UTF_8));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();

            assertThat(page.locator("#page")).containsText("No picture. The sheet came as CSV.");
            assertThat(page.locator(".crop")).containsText("Plain Lesson");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void every_key_is_shown_and_can_be_another_one_or_none(Visitor.Entrance entrance) throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Keyed Lesson"));
        try (Visitor visitor = atDesk(entrance, task)) {
            Page page = visitor.page();
            page.keyboard().press("?");
            Locator keys = page.getByRole(AriaRole.DIALOG);
            keys.locator("button[data-action=split]").click();
            page.keyboard().press("m");
            assertThat(keys.getByRole(AriaRole.ALERT)).containsText("M is the key of: Join next");
            page.keyboard().press("t");
            assertThat(visitor.barriers()).isEmpty();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/preferences"),
                    () -> keys.getByText("Single keys off").click());
            page.keyboard().press("Escape");

            page.keyboard().press("t");
            assertThat(page.locator("#week [role=gridcell]")).hasCount(7);
            page.keyboard().press("?");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/preferences"),
                    () -> keys.getByText("Single keys off").click());
            page.keyboard().press("Escape");
            page.keyboard().press("t");
            assertThat(page.locator("#week [role=gridcell]")).hasCount(8);
            page.keyboard().press("?");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/preferences"),
                    () -> keys.getByText("All as usual").click());
        }
    }

    @Test
    void the_desk_is_for_everybody_on_small_windows_and_in_the_dark(Visitor.Entrance entrance) throws Exception {
        String task = tasks.about("week.pdf", SheetPdf.week("Accessible Lesson"));
        tasks.act(tasks.reviewer(), task, "claim");
        for (Visitor visitor : List.of(
                entrance.desktop(), entrance.visitor(entrance.options(320, 700).setColorScheme(ColorScheme.DARK)))) {
            try (visitor) {
                visitor.signedIn("reviewer").open("/hitl/desk?task=" + task);
                assertThat(visitor.page().locator("#sel-title")).hasText("Accessible Lesson, Monday");
                assertThat(visitor.page().locator("#account summary")).isVisible();

                assertThat(visitor.barriers()).isEmpty();
                assertThat(visitor.isWiderThanWindow()).isFalse();
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    private Visitor atDesk(Visitor.Entrance entrance, String task) throws Exception {
        return atDesk(entrance, task, page -> {});
    }

    private Visitor atDesk(Visitor.Entrance entrance, String task, Consumer<Page> before) throws Exception {
        tasks.act(tasks.reviewer(), task, "claim");
        Visitor visitor = entrance.desktop().signedIn("reviewer");
        before.accept(visitor.page());
        visitor.open("/hitl/desk?task=" + task);
        assertThat(visitor.page().locator("[role=gridcell][aria-selected=true]"))
                .isFocused();
        return visitor;
    }
}
