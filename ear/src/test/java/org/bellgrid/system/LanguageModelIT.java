package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.MessagesStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is in doubt after all others have read is put to a language model, which is a stand-in that speaks its protocol. */
@ExtendWith(RunningBellgrid.Starter.class)
class LanguageModelIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TIER = "llm";

    private final RunningBellgrid bellgrid;
    private final MessagesStandIn model;
    private Client teacher;
    private Client admin;
    private String misread = "";
    private int callsBefore;

    LanguageModelIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        model = bellgrid.languageModel();
        teacher = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        admin = Client.demo(bellgrid, "admin");
        misread = BlurredSheet.misreading(bellgrid);
        callsBefore = model.calls();
        model.always(ModelTexts.seeing(misread));
        admin.choose(ModelTexts.STRICT);
    }

    @AfterEach
    void asBefore() throws Exception {
        model.always(ModelTexts.silent());
        admin.choose("{\"cloudAllowed\": null, \"maskNames\": null, \"acceptance\": null}");
        budget("null");
    }

    @Test
    void a_block_that_it_consents_to_is_surer_and_the_ledger_says_what_that_has_cost() throws Exception {
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        assertThat(Client.text(job, "processingTier")).isEqualTo(TIER);
        assertThat(callsSince()).isEqualTo(1);
        assertThat(upload.spent(bellgrid, TIER)).as("of 1200 and 34 tokens").isEqualByComparingTo("0.00411");
    }

    @Test
    void names_that_the_district_wants_to_keep_to_itself_are_not_shown() throws Exception {
        registerAs(misread);
        int shown = bellgrid.vision().calls();
        admin.choose("{\"maskNames\": true}");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        upload.rested();
        assertThat(upload.reasons()).contains("no line is in doubt that may be shown");
        assertThat(bellgrid.vision().calls()).isEqualTo(shown);
        assertThat(model.newestRequest()).contains("[name]");
        assertThat(upload.job().body()).doesNotContain("[name]");
    }

    @Test
    void where_nobody_has_to_look_it_is_not_asked_but_when_it_is_wanted() throws Exception {
        admin.choose("{\"acceptance\": null}");
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        upload.rested();
        assertThat(upload.reasons()).contains("language model: nobody has to look at this draft");
        assertThat(callsSince()).isZero();

        HttpResponse<String> again = upload.again("{\"fresh\": true, \"useLlm\": true}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        upload.rested();
        assertThat(callsSince()).isEqualTo(1);
    }

    @Test
    void it_is_not_asked_where_it_is_not_wanted() throws Exception {
        model.always(ModelTexts.silent());
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        upload.rested();
        cancel(upload);

        upload.again("{\"useLlm\": false}");

        upload.rested();
        assertThat(upload.reasons()).contains("language model: it is not wanted for this job");
        assertThat(callsSince()).isEqualTo(1);
    }

    @Test
    void the_same_question_about_the_same_document_is_paid_once() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher);
        Upload.of(teacher, "week.png", picture).rested();
        Upload second = Upload.of(teacher, "again.png", picture);
        assertThat(second.rested().body()).contains("\"cached\":true");

        HttpResponse<String> again = second.again("{\"fresh\": true}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        HttpResponse<String> read = second.rested();
        assertThat(read.body()).contains("\"cached\":false");
        assertThat(Client.text(read, "processingTier")).isEqualTo(TIER);
        assertThat(callsSince()).isEqualTo(1);
        assertThat(second.spent(bellgrid, TIER)).isZero();
    }

    @Test
    void it_is_shown_the_block_in_doubt_and_no_other() throws Exception {
        Upload.of(teacher, "week.png", BlurredSheet.picture(teacher)).rested();

        JsonNode question = ModelTexts.question(model.newestRequest());
        assertThat(question.at("/blocks")).hasSize(1);
        assertThat(question.at("/pages/0/whole").asBoolean(true)).isFalse();
        assertThat(question.at("/pages/0/words").toString()).contains("Monday").doesNotContain("English", "Sport");
    }

    @Test
    void what_it_cannot_point_to_is_not_taken_and_a_person_looks() throws Exception {
        model.always(ModelTexts.seeing("Zoology"));

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("hitl_pending");
        JsonNode blocks = Mappers.JSON.readTree(job.body()).at("/draftData/timeblocks");
        assertThat(blocks.findValuesAsText("name")).doesNotContain("Zoology");
        assertThat(blocks.findValues("readings").toString())
                .contains("\"tesseract\"", "\"neural\"", "{\"reader\":\"llm\",\"text\":\"Zoology\"}");
        assertThat(upload.reasons()).contains("cannot point to");
    }

    @Test
    void a_block_that_it_invents_is_not_taken_and_a_person_looks() throws Exception {
        model.always(
                ModelTexts.seeing(misread, statement -> statement.putNull("id").put("name", "Zoology")));

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("hitl_pending");
        assertThat(Mappers.JSON.readTree(job.body()).at("/draftData/timeblocks"))
                .hasSize(SheetPdf.WEEK_BLOCKS);
    }

    @Test
    void a_district_that_forbids_it_shows_nothing() throws Exception {
        admin.choose("{\"cloudAllowed\": false}");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        upload.rested();
        assertThat(callsSince()).isZero();
        assertThat(upload.reasons()).contains("language model: the district shows nothing to outside readers");
    }

    @Test
    void a_district_that_has_spent_its_budget_pays_nothing_more() throws Exception {
        budget("0");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        upload.rested();
        assertThat(callsSince()).isZero();
        assertThat(upload.reasons()).contains("language model: the district's budget for the month is spent");
    }

    @Test
    @Timeout(180)
    void a_call_that_a_crash_cuts_short_is_paid_once() throws Exception {
        model.always(ModelTexts.seeing(misread).after(Duration.ofSeconds(5)));
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        Instant end = Instant.now().plus(PATIENCE);
        while (callsSince() == 0) {
            assertThat(Instant.now()).as(upload.reasons()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }

        bellgrid.kill();
        bellgrid.start();

        upload.rested();
        assertThat(upload.reasons()).contains("language model: asked before a crash");
        assertThat(callsSince()).isEqualTo(1);
        assertThat(upload.spent(bellgrid, TIER)).isPositive();
    }

    private void registerAs(String lastName) throws Exception {
        HttpResponse<String> registered = Client.nobody(bellgrid)
                .post("/auth/register", "application/json", BodyPublishers.ofString("""
                {"email": "%s@demo.example", "password": "%s", "firstName": "Ada", "lastName": "%s"}""".formatted(
                                UUID.randomUUID(), Client.PASSWORD, lastName)));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    }

    private void cancel(Upload upload) throws Exception {
        HttpResponse<String> cancelled =
                teacher.post("/jobs/" + upload.jobId() + "/cancel", "application/json", BodyPublishers.noBody());
        assertThat(cancelled.statusCode()).as(cancelled.body()).isLessThan(300);
    }

    private int callsSince() {
        return model.calls() - callsBefore;
    }

    private void budget(String limit) throws Exception {
        String path = "/admin/budget";
        HttpResponse<String> changed =
                admin.change("PUT", path, Client.version(admin.get(path)), "{\"monthlyLimit\": %s}".formatted(limit));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }
}
