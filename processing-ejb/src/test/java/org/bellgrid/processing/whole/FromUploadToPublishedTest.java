package org.bellgrid.processing.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bellgrid.domain.cost.Budget;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.TriedTier;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PagePart;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.reading.SpotReading;
import org.bellgrid.domain.tenancy.ChosenShares;
import org.bellgrid.domain.tenancy.Disclosure;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.DistrictSettings;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.Retention;
import org.bellgrid.domain.tenancy.Thresholds;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.bellgrid.domain.webhook.WebhookUrl;
import org.bellgrid.domain.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way of a document through all stages, with every turn that it may take. */
class FromUploadToPublishedTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();

    @Test
    void what_is_sure_is_published_and_paid_for_by_nobody() throws Exception {
        JobId id = pipeline.upload(district, "Maths 0.95\nMusic 0.95");

        ProcessingJob job = pipeline.rested(district, id);

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.processingTier()).contains(ReaderTier.LOCAL_OCR);
        assertThat(job.stageMillis()).containsKeys(Stage.CLASSIFICATION, Stage.PREPROCESSING, Stage.OCR);
        assertThat(pipeline.forAll(() -> pipeline.bean(Timetables.class).ofJob(id)))
                .hasSize(1);
        assertThat(pipeline.forAll(() -> pipeline.bean(Documents.class)
                        .pages(pipeline.bean(Documents.class).get(job.document()))))
                .hasSize(1);
        assertThat(spent()).isZero();
    }

    @Test
    void what_is_no_timetable_is_refused_once_and_for_all() throws Exception {
        ProcessingJob job = pipeline.rested(district, pipeline.upload(district, "nothing on it"));

        assertThat(job.problem()).contains(Problem.NOT_A_TIMETABLE);
        assertThat(job.isQuarantined()).isFalse();
        assertThat(job.retryCount()).isZero();
    }

    @Test
    void what_crashes_every_reader_is_tried_as_often_as_allowed_and_given_up() throws Exception {
        ProcessingJob job = pipeline.rested(district, pipeline.upload(district, "crash"));

        assertThat(job.problem()).contains(Problem.OCR_FAILED);
        assertThat(job.isQuarantined()).isTrue();
        assertThat(job.retryCount()).isEqualTo(2);
    }

    @Test
    void what_is_in_doubt_is_shown_to_cloud_ocr_on_the_districts_account() throws Exception {
        ProcessingJob job = pipeline.rested(district, pipeline.upload(district, "Mahts 0.7\nMusic 0.95"));

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.processingTier()).contains(ReaderTier.CLOUD_OCR);
        assertThat(job.tiers()).extracting(TriedTier::tier).containsExactly(ReaderTier.LOCAL_OCR, ReaderTier.CLOUD_OCR);
        assertThat(spent()).isEqualByComparingTo("0.0015");
    }

    @Test
    void what_is_still_in_doubt_is_put_to_a_language_model_and_the_same_question_is_paid_once() throws Exception {
        choose(new Disclosure(true, true));
        JobId id = pipeline.upload(district, "Mahts? 0.6");

        ProcessingJob job = pipeline.rested(district, id);
        ProcessingJob again = pipeline.rested(district, pipeline.upload(district, "Mahts? 0.6"));

        assertThat(List.of(job.status(), again.status())).containsOnly(JobStatus.COMPLETED);
        assertThat(job.tiers())
                .extracting(TriedTier::tier)
                .containsExactly(ReaderTier.LOCAL_OCR, ReaderTier.CLOUD_OCR, ReaderTier.LLM);
        assertThat(again.processingTier()).contains(ReaderTier.LLM);
        assertThat(pipeline.forAll(() -> pipeline.bean(Costs.class).calls(district, month())))
                .containsEntry(ReaderTier.LLM, 1L);
    }

    @Test
    void no_language_model_is_asked_where_nobody_wants_that() throws Exception {
        JobId id = pipeline.upload(district, "Mahts? 0.7");
        pipeline.rested(district, id);

        pipeline.readAgain(district, id, ModelUse.UNWANTED);

        ProcessingJob job = pipeline.rested(district, id);
        assertThat(job.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(reasonOf(job, ReaderTier.LLM)).contains("not wanted");
    }

    @Test
    void where_nothing_may_leave_the_machine_a_person_is_asked() throws Exception {
        choose(new Disclosure(false, false));

        ProcessingJob job = pipeline.rested(district, pipeline.upload(district, "Mahts 0.6"));

        assertThat(job.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(reasonOf(job, ReaderTier.CLOUD_OCR)).contains("shows nothing to outside readers");
        assertThat(reasonOf(job, ReaderTier.LLM)).contains("shows nothing to outside readers");
        assertThat(spent()).isZero();
    }

    @Test
    void where_the_budget_is_spent_a_person_is_asked() throws Exception {
        pipeline.forAll(() -> {
            Budget budget = pipeline.bean(Costs.class).lockBudget(district);
            budget.choose(new BigDecimal("0.00"), 0.8);
            pipeline.bean(Costs.class).changed(budget);
            return budget;
        });

        ProcessingJob job = pipeline.rested(district, pipeline.upload(district, "Mahts 0.6"));

        assertThat(job.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(reasonOf(job, ReaderTier.CLOUD_OCR)).contains("budget for the month is spent");
    }

    private static @Nullable String reasonOf(ProcessingJob job, ReaderTier tier) {
        return job.tiers().stream()
                .filter(tried -> tried.tier() == tier)
                .map(TriedTier::reason)
                .findFirst()
                .orElse(null);
    }

    @Test
    void the_same_bytes_are_paid_for_once_a_job_however_often_it_is_read() throws Exception {
        JobId id = pipeline.upload(district, "Mahts 0.7");
        pipeline.rested(district, id);
        pipeline.readAgain(district, id, ModelUse.NEEDED);

        assertThat(pipeline.rested(district, id).processingTier()).contains(ReaderTier.CLOUD_OCR);
        assertThat(spent()).isEqualByComparingTo("0.0015");
    }

    @Test
    void a_webhook_is_told_and_told_again_until_it_has_heard() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        AtomicBoolean asked = new AtomicBoolean();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(asked.getAndSet(true) ? 204 : 500, -1);
            exchange.close();
        });
        receiver.start();
        try {
            pipeline.forAll(() -> {
                URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
                Webhook webhook = new Webhook(
                        district,
                        new WebhookDetails(new WebhookUrl(url), Set.of(EventType.JOB_COMPLETED), null, true),
                        Instant.now());
                pipeline.bean(Webhooks.class).add(webhook);
                return webhook;
            });

            JobId id = pipeline.upload(district, "Maths 0.95");

            String first = heard.poll(60, TimeUnit.SECONDS);
            assertThat(first).contains("job.completed", id.toString());
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(first);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void who_points_to_a_place_is_answered_at_once() {
        ReadRequest.ReadPart part = new ReadRequest.ReadPart(
                DocumentKind.PDF,
                new byte[] {1},
                new ReadingLimits(1, 1_000),
                1,
                new PagePart(0.1, 0.1, 0.2, 0.2),
                null);

        assertThat(pipeline.bean(SpotReading.class).read(part)).containsInstanceOf(ReadResult.PartRead.class);
    }

    private void choose(Disclosure disclosure) {
        pipeline.forAll(() -> {
            DistrictSettings settings = pipeline.bean(Districts.class).lockSettings(district);
            settings.choose(
                    new Thresholds(null, new Confidence(0.85)),
                    disclosure,
                    new Retention(null, null),
                    new ChosenShares(null, null),
                    Instant.now());
            pipeline.bean(Districts.class).changed(settings);
            return settings;
        });
    }

    private BigDecimal spent() {
        return pipeline.forAll(() -> pipeline.bean(Costs.class).total(district, month()));
    }

    private static YearMonth month() {
        return YearMonth.now(ZoneOffset.UTC);
    }
}
