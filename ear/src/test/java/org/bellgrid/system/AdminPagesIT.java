package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator at the pages of the district. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class AdminPagesIT {
    private static final List<String> PAGES =
            List.of("/admin", "/admin/schools", "/admin/people", "/admin/readers", "/admin/audit", "/admin/quarantine");
    private static final String HOSTILE = "<img src=x onerror=document.title='seized'>";

    private final RunningBellgrid bellgrid;
    private final Client admin;

    AdminPagesIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        admin = Client.demo(bellgrid, "admin");
    }

    @Test
    void no_page_has_barriers_or_is_wider_than_a_small_phone(Visitor.Entrance entrance) {
        SoftAssertions all = new SoftAssertions();
        try (Visitor visitor = entrance.desktop().signedIn("admin");
                Visitor phone = entrance.visitor(entrance.options(320, 640)).signedIn("admin")) {
            for (String path : PAGES) {
                title(visitor.open(path));
                all.assertThat(visitor.barriers()).as(path).isEmpty();
                title(phone.open(path));
                all.assertThat(phone.isWiderThanWindow()).as(path).isFalse();
            }
            all.assertThat(visitor.complaints()).isEmpty();
            all.assertThat(phone.complaints()).isEmpty();
        }
        all.assertAll();
    }

    private static void title(Visitor visitor) {
        assertThat(visitor.page().locator("h1")).isVisible();
    }

    @Test
    void whoever_is_invited_gets_a_link_that_leads_to_choosing_a_password(Visitor.Entrance entrance) {
        String email = "new-%s@school.example".formatted(UUID.randomUUID());
        try (Visitor visitor = entrance.desktop().signedIn("admin");
                Visitor invited = entrance.desktop()) {
            Page page = visitor.open("/admin/people").page();

            button(page, "Invite somebody").click();
            assertThat(page.getByLabel("Email", exact())).isFocused();
            button(page, "Invite somebody").click();
            assertThat(page.getByLabel("Email", exact())).isFocused();
            assertThat(page.locator("#invite-email-error")).isVisible();
            assertThat(visitor.barriers()).isEmpty();
            page.getByLabel("Email", exact()).fill(email);
            page.getByLabel("First name").fill(HOSTILE);
            page.getByLabel("Last name").fill("Newcomer");
            page.locator("#invite-role").selectOption("reviewer");
            button(page, "Invite somebody").click();

            Locator link = page.getByLabel("Link of the invitation");
            assertThat(link).isFocused();
            assertThat(link).hasValue(Pattern.compile(".*/join\\?token=[\\w-]+$"));
            assertThat(visitor.barriers()).isEmpty();
            page.getByLabel("Name, email or school").fill(email);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody th")).containsText(HOSTILE);
            assertThat(page).hasTitle(Pattern.compile("^People"));
            assertThat(visitor.complaints()).isEmpty();
            invited.page().navigate(link.inputValue());
            assertThat(invited.page()).hasURL(Pattern.compile("/join\\?token="));
        }
    }

    @Test
    void a_persons_role_changes_in_place_and_whoever_is_locked_out_can_be_let_in_again(Visitor.Entrance entrance)
            throws Exception {
        String email = "moved-%s@school.example".formatted(UUID.randomUUID());
        admin.post("/admin/users", "application/json", BodyPublishers.ofString("""
                {"email": "%s", "firstName": "Moved", "lastName": "Person", "role": "teacher"}""".formatted(email)));
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin/people").page();
            page.getByLabel("Name, email or school").fill(email);

            page.getByLabel("Role of Moved Person").selectOption("reviewer");
            assertThat(page.locator("#status")).hasText("Moved Person: Reviewer from now on.");
            button(page, "Lock out: Moved Person").click();
            assertThat(page.locator("tbody .flag")).hasText("Locked out");
            button(page, "Let in again: Moved Person").click();

            assertThat(page.locator("tbody .flag")).hasText("May sign in");
            page.reload();
            page.getByLabel("Name, email or school").fill(email);
            assertThat(page.getByLabel("Role of Moved Person")).hasValue("reviewer");
        }
    }

    @Test
    void a_school_is_added_and_renamed_whatever_it_is_called(Visitor.Entrance entrance) {
        String name = HOSTILE + UUID.randomUUID();
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin/schools").page();

            button(page, "Add a school").click();
            page.getByLabel("Name of the school").fill(name);
            page.keyboard().press("Enter");
            assertThat(button(page, "Add a school")).isFocused();
            button(page, "Rename: " + name).click();
            page.getByLabel("Name of the school").fill(name + " Infants");
            assertThat(visitor.barriers()).isEmpty();
            page.keyboard().press("Enter");

            assertThat(row(page, name + " Infants")).isVisible();
            assertThat(page).hasTitle(Pattern.compile("^Schools"));
            visitor.open("/admin");
            assertThat(row(page, name + " Infants")).isVisible();
            assertThat(page).hasTitle(Pattern.compile("^Overview"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void the_cloud_switch_says_what_it_changes_and_stays_as_it_is_put(Visitor.Entrance entrance) throws Exception {
        admin.choose("{\"cloudAllowed\": true}");
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin").page();
            Locator cloud = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Cloud readers"));
            assertThat(cloud).isChecked();
            assertThat(page.locator("#cloud-effect")).containsText("nothing leaves your servers");

            cloud.press("Space");
            assertThat(cloud).not().isChecked();
            page.reload();

            assertThat(cloud).not().isChecked();
            assertThat(admin.get("/admin/settings").body()).contains("\"cloudAllowed\":false");
            visitor.open("/admin/audit?entity=district_settings");
            assertThat(page.locator("tbody tr").first()).containsText("Demo Admin");
            assertThat(page.locator("tbody tr").first()).containsText("cloud_allowed");
        } finally {
            admin.choose("{\"cloudAllowed\": true}");
        }
    }

    @Test
    void what_was_typed_survives_that_somebody_else_has_chosen_meanwhile(Visitor.Entrance entrance) throws Exception {
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin/readers").page();
            Locator acceptance = page.getByLabel("Publish from");
            acceptance.fill("101");
            page.keyboard().press("Enter");
            assertThat(page.locator("#acceptance-error")).isVisible();
            admin.choose("{\"maskNames\": true}");

            acceptance.fill("0");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice")).containsText("Somebody else has changed this meanwhile");
            assertThat(acceptance).hasValue("0");
            page.keyboard().press("Enter");

            assertThat(page.locator(".notice")).hasCount(0);
            page.reload();
            assertThat(acceptance).hasValue("0");
            assertThat(admin.get("/admin/settings").body()).contains("\"acceptance\":0.0", "\"maskNames\":true");
        } finally {
            admin.choose("{\"acceptance\": null, \"maskNames\": false}");
        }
    }

    @Test
    void budgets_of_the_district_and_of_a_school_change_in_place(Visitor.Entrance entrance) throws Exception {
        String name = "School " + UUID.randomUUID();
        admin.post("/admin/schools", "application/json", BodyPublishers.ofString("{\"name\": \"%s\"}".formatted(name)));
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin").page();

            button(page, "Change budgets").click();
            page.getByLabel("District, a month").fill("1000.50");
            page.getByLabel("Budget of " + name).fill("a lot");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Budget of " + name)).isFocused();
            assertThat(visitor.barriers()).isEmpty();
            page.getByLabel("Budget of " + name).fill("12,5");
            page.keyboard().press("Enter");

            assertThat(row(page, name)).containsText("of $12.50");
            assertThat(button(page, "Change budgets")).isFocused();
            assertThat(admin.get("/admin/budget").body()).contains("\"monthlyLimit\":1000.5");
        } finally {
            admin.change(
                    "PUT", "/admin/budget", Client.version(admin.get("/admin/budget")), "{\"monthlyLimit\": null}");
        }
    }

    @Test
    void charts_show_their_numbers_as_a_table(Visitor.Entrance entrance) throws Exception {
        Upload.of(admin, "week.pdf", SheetPdf.week("Charted " + UUID.randomUUID()))
                .rested();
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin").page();
            Locator card = page.getByRole(
                    AriaRole.REGION,
                    new Page.GetByRoleOptions()
                            .setName("Who settled the documents")
                            .setExact(true));
            assertThat(card.getByRole(AriaRole.IMG)).isVisible();

            button(page, "As a table: Who settled the documents").click();

            assertThat(card.getByRole(AriaRole.COLUMNHEADER)).hasCount(6);
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void true_accuracy_is_drawn_with_how_far_two_people_agree(Visitor.Entrance entrance) throws Exception {
        Client reviewer = Client.demo(bellgrid, "reviewer");
        ReviewTasks tasks = new ReviewTasks(bellgrid, admin, reviewer, admin);
        admin.choose("{\"acceptance\": 0.5, \"sampleShare\": 1, \"doubleShare\": 1}");
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Upload upload = Upload.of(admin, "week.pdf", SheetPdf.week("Agreed " + UUID.randomUUID()));
            upload.rested();
            tasks.confirm(reviewer, looks(upload, "sample"));
            tasks.confirm(admin, looks(upload, "blind"));
            JsonNode agreement = ReviewTasks.json(admin.get("/admin/accuracy")).path("agreement");
            Page page = visitor.open("/admin").page();
            Locator card = page.getByRole(
                    AriaRole.REGION,
                    new Page.GetByRoleOptions().setName("True accuracy").setExact(true));

            assertThat(card.getByRole(AriaRole.IMG)).isVisible();
            assertThat(card.locator(".agreed"))
                    .containsText(Pattern.compile("%s sheets? .* They agree on [0-9.]+%% of"
                            .formatted(agreement.path("documents").asLong())));
            button(page, "As a table: True accuracy").click();

            assertThat(card.getByRole(AriaRole.COLUMNHEADER)).hasCount(4);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            admin.choose("{\"acceptance\": null, \"sampleShare\": null, \"doubleShare\": null}");
        }
    }

    /** The task in which somebody looks at a published sheet once more. */
    private String looks(Upload upload, String purpose) throws Exception {
        for (JsonNode task : ReviewTasks.json(
                        admin.get("/hitl/tasks?status=pending&limit=100&sortBy=createdAt&order=desc"))
                .path("items")) {
            if (task.path("jobId").asText().equals(upload.jobId())
                    && task.path("purpose").asText().equals(purpose)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("nobody shall look at it: " + purpose);
    }

    @Test
    void jobs_in_quarantine_are_read_again_and_the_log_holds(Visitor.Entrance entrance) throws Exception {
        String file = "given-up-%s.pdf".formatted(UUID.randomUUID());
        Upload upload = Upload.of(admin, file, SheetPdf.week("Given up " + UUID.randomUUID()));
        upload.rested();
        giveUp(upload.jobId());
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin/quarantine").page();
            assertThat(row(page, file)).containsText("the disk is full");

            page.getByLabel("Choose " + file).check();
            assertThat(visitor.barriers()).isEmpty();
            button(page, "Read 1 again").click();

            assertThat(page.locator(".notice")).hasText("1 sheet is on its way again.");
            assertThat(row(page, file)).hasCount(0);
            visitor.open("/admin/audit?entity=processing_jobs");
            assertThat(page.locator("tbody tr").first()).containsText("Demo Admin");
            button(page, "Check the log").click();
            assertThat(page.locator(".notice")).containsText("The log is as it was written");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(Client.text(upload.rested(), "status")).isEqualTo("completed");
    }

    @Test
    void what_is_taken_along_holds_no_formula(Visitor.Entrance entrance) {
        try (Visitor visitor = entrance.desktop().signedIn("admin")) {
            Page page = visitor.open("/admin").page();
            assertThat(button(page, "Export")).isVisible();

            Download figures = page.waitForDownload(() -> button(page, "Export").click());
            Object cells = page.evaluate(
                    "async () => (await import('/assets/js/csv.js')).csv([['=1+1', 'a \"b\", c', -1], ['@x', null, 0.5]])");

            assertThat(figures.suggestedFilename()).matches("bellgrid-[0-9-]+\\.csv");
            assertThat(cells).isEqualTo("'=1+1,\"a \"\"b\"\", c\",-1\r\n'@x,,0.5\r\n");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** What is left when the attempts of the last stage are used up; its timetable has not been published. */
    private void giveUp(String job) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM timetables WHERE job_id = '%s'".formatted(job));
            sql.executeUpdate("UPDATE processing_jobs SET status = 'failed', error_code = 'SERVICE_UNAVAILABLE',"
                    + " error_detail = 'the disk is full', quarantined = true WHERE id = '%s'".formatted(job));
        }
    }
}
