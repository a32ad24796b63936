package org.bellgrid.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes pictures of all pages, on a desktop, on a phone and in the dark, with documents of its own: {@code mvn -q
 * -Pscreenshots}. The argument is the folder to put them into.
 */
final class Screenshots {
    /** A school morning, for the week's "now". */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 11, 16);

    private final Path folder;
    private final RunningBellgrid bellgrid;
    private final Visitor.Entrance entrance;

    private Screenshots(Path folder, RunningBellgrid bellgrid, Browser browser) {
        this.folder = folder;
        this.bellgrid = bellgrid;
        this.entrance = new Visitor.Entrance(bellgrid, browser);
    }

    /**
     * A page to be taken.
     *
     * @param role whose page it is; empty for a stranger's
     * @param whole whether what is below the fold is taken as well
     * @param before what is done before it is opened
     */
    private record Shot(String name, String role, String path, boolean whole, Consumer<Page> before) {
        Shot(String name, String role, String path) {
            this(name, role, path, false, page -> {});
        }

        static Shot whole(String name, String role, String path) {
            return new Shot(name, role, path, true, page -> {});
        }
    }

    private static void atSchool(Page page) {
        page.clock()
                .setFixedTime(NOW.atZone(ZoneId.of("Europe/London")).toInstant().toEpochMilli());
    }

    /** Ends the JVM, and with it database, broker and server, which would keep it alive otherwise. */
    public static void main(String[] args) {
        int status = 1;
        try (Chromium chromium = Chromium.start()) {
            Screenshots screenshots = new Screenshots(Path.of(args[0]), RunningBellgrid.started(), chromium.browser());
            Files.createDirectories(screenshots.folder);
            screenshots.take();
            status = 0;
        } catch (Exception e) {
            System.err.println("Not all pictures were taken: " + e);
        } finally {
            System.exit(status);
        }
    }

    private void take() throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        take(new Shot("week-empty", "teacher", "/week"));
        take(new Shot("queue-empty", "reviewer", "/hitl"));
        String published = published(teacher);
        Upload.of(teacher, "2 Oak autumn.jpg", ClassSheet.jpeg("2 Oak", Set.of("History", "Library"), 0.8))
                .rested();
        Upload.of(
                        teacher,
                        "4 Maple spring.jpg",
                        ClassSheet.jpeg("4 Maple", Set.of("Computing", "French", "Music"), -1.2))
                .rested();
        Upload.of(teacher, "IMG_2207.jpg", resource("/pictures/blurred.jpg")).rested();
        Upload.of(teacher, "Reception.pdf", SheetPdf.week("Painting")).rested();

        for (Shot shot : List.of(
                new Shot("sign-in", "", "/signin"),
                new Shot("join", "", "/join?token=" + invitation()),
                new Shot("help", "", "/help"),
                new Shot("sheets", "teacher", "/sheets"),
                new Shot("week", "teacher", "/week?timetable=" + published, false, Screenshots::atSchool),
                new Shot("queue", "reviewer", "/hitl"),
                Shot.whole("overview", "admin", "/admin"),
                Shot.whole("schools", "admin", "/admin/schools"),
                Shot.whole("people", "admin", "/admin/people"),
                Shot.whole("readers", "admin", "/admin/readers"),
                Shot.whole("quarantine", "admin", "/admin/quarantine"),
                Shot.whole("audit", "admin", "/admin/audit"))) {
            take(shot);
        }
        take(new Shot("desk", "reviewer", claimed()));
        takeOperations(teacher);
    }

    /** While somebody replaces the model and a few sheets wait for that. */
    private void takeOperations(Client teacher) throws IOException, InterruptedException {
        Operator operator = Operator.of(bellgrid);
        operator.pauses("stages/ocr", "New models for the own reader, until eleven");
        operator.pauses("tiers/llm", "The provider has announced an outage");
        for (String name : List.of("Year 1 Ash.pdf", "Year 2 Rowan.pdf", "Year 5 Hazel.pdf")) {
            Upload.of(teacher, name, SheetPdf.week(name));
        }
        operator.awaits(seen -> Operator.stage(seen, "ocr").path("waiting").asInt() == 3);
        take(new Shot("operations", "operator", "/operations"));
        operator.resumes("stages/ocr");
        operator.resumes("tiers/llm");
    }

    /** Each kind of window has a visitor of its own. */
    private void take(Shot shot) throws IOException {
        take(shot, "desktop", Visitor.Entrance::desktop);
        take(shot, "phone", Visitor.Entrance::phone);
        take(shot, "dark", place -> place.visitor(place.options(1440, 900).setColorScheme(ColorScheme.DARK)));
    }

    private void take(Shot shot, String kind, Function<Visitor.Entrance, Visitor> window) throws IOException {
        try (Visitor visitor = window.apply(entrance)) {
            Page page = visitor.page();
            shot.before().accept(page);
            if (!shot.role().isEmpty()) {
                visitor.signedIn(shot.role());
            }
            visitor.open(shot.path());
            page.locator("main > .loading")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(shot.name() + "-" + kind + ".png"))
                    .setFullPage(shot.whole()));
            visitor.complaints().forEach(complaint -> System.err.println(shot.name() + ": " + complaint));
        }
    }

    /** The address of the desk with a sheet on it. */
    private String claimed() throws IOException, InterruptedException {
        Client reviewer = Client.demo(bellgrid, "reviewer");
        return "/hitl/desk?task="
                + Client.text(
                        reviewer.post("/hitl/tasks/claim", "application/json", BodyPublishers.ofString("{}")), "id");
    }

    /** For somebody who has not come yet. */
    private String invitation() throws IOException, InterruptedException {
        return Client.text(
                Client.demo(bellgrid, "admin").post("/admin/users", "application/json", BodyPublishers.ofString("""
                        {"email": "new@demo.example", "firstName": "New", "lastName": "Teacher", "role": "teacher"}""")),
                "invitation");
    }

    private String published(Client teacher) throws IOException, InterruptedException {
        Client.demo(bellgrid, "admin").choose("{\"acceptance\": 0.5}");
        Upload sheet = Upload.of(teacher, "Year 3 Elm.jpg", ClassSheet.jpeg("3 Elm", Set.of(), 0));
        String timetable = Client.text(sheet.rested(), "timetableId");
        Client.demo(bellgrid, "admin").choose("{\"acceptance\": 0.9}");
        return timetable;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Screenshots.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }
}
