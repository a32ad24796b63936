package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a teacher sees of sheets, from choosing a file to its week. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class SheetsPageIT {
    private static final int TOO_LARGE = (25 << 20) + 1;
    private static final String HOSTILE = "<img src=x onerror=document.body.remove()>.pdf";

    /** Has a file over the foot of the page, or lets it go there. */
    private static final String DRAG = """
            (type) => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([`Time,Monday,Tuesday,Wednesday
                9:00 - 10:00,Dropped,Music,English
                10:00 - 11:00,Art,Sport,Maths
                11:00 - 12:00,History,Science,Drama`.replace(/^ +/gm, '')], 'Dropped.csv', {type: 'text/csv'}));
              document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
            }""";

    private final RunningBellgrid bellgrid;

    SheetsPageIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void several_sheets_are_read_while_one_looks_and_lead_to_their_weeks(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Queue<String> heard = new ConcurrentLinkedQueue<>();
            Page page = visitor.page();
            page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(frame.text())));
            visitor.open("/sheets");

            choose(page, pdf("Maple Sheet.pdf", SheetPdf.week("Maple")), pdf(HOSTILE, SheetPdf.week("Hostile")));

            assertThat(row(page, "Maple Sheet.pdf")).containsText("9 blocks, all sure. Added today at");
            assertThat(row(page, HOSTILE).locator(".flag")).hasText("Ready");
            assertThat(page.locator("#alert")).isEmpty();
            assertThat(heard).anyMatch(text -> text.contains("job:status"));
            assertThat(heard).anyMatch(text -> text.contains("job:completed"));
            assertThat(visitor.barriers()).isEmpty();
            row(page, "Maple Sheet.pdf").getByRole(AriaRole.LINK).click();
            assertThat(page).hasURL(Pattern.compile("/week\\?timetable="));
            assertThat(page.getByRole(AriaRole.GRIDCELL, named("Maple, Monday, 9:00 to 10:00")))
                    .isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void the_same_sheet_once_more_is_said_to_be_known(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();
            byte[] sheet = SheetPdf.week("Known");
            choose(page, pdf("Known.pdf", sheet));
            assertThat(row(page, "Known.pdf").locator(".flag")).hasText("Ready");

            choose(page, pdf("Known again.pdf", sheet));

            assertThat(row(page, "Known again.pdf")).containsText("You have added this sheet before.");
        }
    }

    @Test
    void what_cannot_be_read_is_said_in_plain_words_and_gone_for_good_when_removed(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.visitor(entrance.options(320, 800)).signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();
            byte[] letter = new String(SheetPdf.week("Dear"), ISO_8859_1)
                    .replace("Monday", "Dear A")
                    .replace("Tuesday", "Regards")
                    .replace("Wednesday", "Signature")
                    .getBytes(ISO_8859_1);

            choose(
                    page,
                    pdf("Letter to nobody.pdf", letter),
                    pdf("Much too large.pdf", new byte[TOO_LARGE]),
                    pdf("Film.mp4", new byte[1]),
                    pdf("Hollow.pdf", new byte[0]));

            assertThat(row(page, "Letter to nobody.pdf")).containsText("There is no timetable on this sheet.");
            assertThat(row(page, "Much too large.pdf")).containsText("The file is larger than 25 MB.");
            assertThat(row(page, "Film.mp4")).containsText("This kind of file cannot be read.");
            assertThat(row(page, "Hollow.pdf")).containsText("There is nothing in this file.");
            assertThat(visitor.isWiderThanWindow()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
            page.getByLabel("Remove Letter to nobody.pdf").click();
            assertThat(page.getByText("Letter to nobody.pdf is removed.").first())
                    .isVisible();
            visitor.open("/sheets");
            page.getByLabel("Search your sheets").fill("letter to nobody");
            assertThat(page.getByText("No sheet is called “letter to nobody”.")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_photo_that_is_too_blurred_comes_with_tips_for_the_next(Visitor.Entrance entrance) throws Exception {
        byte[] photo = Files.readAllBytes(Path.of("src/test/resources/pictures/blurred.jpg"));
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();

            choose(page, new FilePayload("Shaky.jpg", "image/jpeg", photo));

            assertThat(row(page, "Shaky.jpg"))
                    .containsText("The photo is too blurred to read. One more try should do:");
            assertThat(row(page, "Shaky.jpg").locator(".tips li")).hasCount(3);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_dropped_anywhere_on_the_page_is_read(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();
            assertThat(page.locator(".drop")).isVisible();

            page.evaluate(DRAG, "dragover");
            assertThat(page.locator(".drop")).hasClass(Pattern.compile("\\bover\\b"));
            page.evaluate(DRAG, "drop");

            assertThat(row(page, "Dropped.csv").locator(".flag")).hasText("Ready");
            assertThat(page.locator(".drop")).not().hasClass(Pattern.compile("\\bover\\b"));
        }
    }

    @Test
    void a_sheet_that_a_person_checks_says_so_and_can_be_cancelled(Visitor.Entrance entrance) throws Exception {
        Client admin = Client.demo(bellgrid, "admin");
        admin.choose("{\"acceptance\": 1.0}");
        try (Visitor visitor = entrance.phone().signedIn("teacher")) {
            Page page = visitor.open("/sheets").page();

            choose(page, pdf("To be checked.pdf", SheetPdf.week("Checked")));

            Locator row = row(page, "To be checked.pdf");
            assertThat(row).containsText("A person is checking 9 blocks.");
            assertThat(row.locator("[aria-current=step]")).hasText("Being checked");
            visitor.open("/sheets");
            page.getByLabel("Cancel To be checked.pdf").click();
            assertThat(row).containsText("Cancelled. Nothing was read.");
            assertThat(visitor.isWiderThanWindow()).isFalse();
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            admin.choose("{\"acceptance\": null}");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static FilePayload pdf(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    private static void choose(Page page, FilePayload... files) {
        page.getByLabel("Choose files").setInputFiles(files);
    }

    private static Locator row(Page page, String name) {
        return page.locator(".up")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
                .first();
    }
}
