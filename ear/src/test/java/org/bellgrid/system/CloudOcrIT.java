package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.vision.v1.AnnotateImageRequest;
import io.grpc.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.bellgrid.standin.VisionBehaviour;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is in doubt is shown to Google Cloud Vision, which is a stand-in that speaks its protocol. */
@ExtendWith(RunningBellgrid.Starter.class)
class CloudOcrIT {
    private static final BigDecimal PRICE = new BigDecimal("0.0015");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TIER = "cloud_ocr";

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;
    private Client teacher;
    private Client admin;
    private int callsBefore;

    CloudOcrIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
        teacher = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        admin = Client.demo(bellgrid, "admin");
        callsBefore = vision.calls();
        vision.always(VisionTexts.reading(BlurredSheet.LESSON));
    }

    @AfterEach
    void asBefore() throws Exception {
        vision.always(VisionTexts.reading(""));
        change("PATCH", "/admin/settings", "{\"cloudAllowed\": null}");
        change("PUT", "/admin/budget", "{\"monthlyLimit\": null}");
    }

    @Test
    void the_line_in_doubt_is_shown_and_what_is_seen_there_is_taken() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher);

        Upload upload = Upload.of(teacher, "week.png", picture);

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        assertThat(Client.text(job, "processingTier")).isEqualTo("cloud_ocr");
        assertThat(upload.timetable().body()).contains("\"" + BlurredSheet.LESSON + "\"");
        assertThat(callsSince()).isEqualTo(1);
        AnnotateImageRequest shown = lastRequest();
        BufferedImage sheet = ImageIO.read(
                new ByteArrayInputStream(shown.getImage().getContent().toByteArray()));
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(sheet.getWidth() * sheet.getHeight()).isLessThan(page.getWidth() * page.getHeight() / 16);
        assertThat(upload.spent(bellgrid, TIER)).isEqualByComparingTo(PRICE);
    }

    @Test
    void a_reader_that_fails_costs_nothing_and_a_person_takes_over() throws Exception {
        vision.always(VisionBehaviour.status(Status.Code.INVALID_ARGUMENT));

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "processingTier")).as(job.body()).isEqualTo("local_ocr");
        assertThat(upload.reasons()).contains("cloud OCR: REFUSED");
        assertThat(upload.spent(bellgrid, TIER)).isZero();
    }

    @Test
    void a_district_that_forbids_it_shows_nothing() throws Exception {
        change("PATCH", "/admin/settings", "{\"cloudAllowed\": false}");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        upload.rested();
        assertThat(callsSince()).isZero();
        assertThat(upload.reasons()).contains("cloud OCR: the district shows nothing to outside readers");
    }

    @Test
    void a_district_that_has_spent_its_budget_pays_nothing_more() throws Exception {
        change("PUT", "/admin/budget", "{\"monthlyLimit\": 0}");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        upload.rested();
        assertThat(callsSince()).isZero();
        assertThat(upload.reasons()).contains("cloud OCR: the district's budget for the month is spent");
        assertThat(upload.spent(bellgrid, TIER)).isZero();
    }

    @Test
    @Timeout(180)
    void a_call_that_a_crash_cuts_short_is_paid_once() throws Exception {
        vision.always(VisionTexts.reading(BlurredSheet.LESSON).after(Duration.ofSeconds(5)));
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        Instant end = Instant.now().plus(PATIENCE);
        while (callsSince() == 0) {
            assertThat(Instant.now()).as(upload.reasons()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }

        bellgrid.kill();
        bellgrid.start();

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "processingTier")).as(job.body()).isEqualTo("local_ocr");
        assertThat(upload.reasons()).contains("cloud OCR: asked before a crash");
        assertThat(callsSince()).isEqualTo(1);
        assertThat(upload.spent(bellgrid, TIER)).isEqualByComparingTo(PRICE);
    }

    private int callsSince() {
        return vision.calls() - callsBefore;
    }

    private AnnotateImageRequest lastRequest() {
        return vision.newestRequest().getRequests(0);
    }

    private void change(String method, String path, String body) throws Exception {
        HttpResponse<String> changed = admin.change(method, path, Client.version(admin.get(path)), body);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }
}
