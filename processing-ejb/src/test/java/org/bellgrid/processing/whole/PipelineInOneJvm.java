package org.bellgrid.processing.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.MessageListener;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bellgrid.container.SmallContainer;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.audit.AuditLog;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.limits.RateCounters;
import org.bellgrid.domain.metrics.Pulse;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.overview.Overviews;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.domain.validation.Publication;
import org.bellgrid.domain.webhook.Webhooks;
import org.bellgrid.embedded.EmbeddedBroker;
import org.bellgrid.embedded.Ports;
import org.bellgrid.processing.batch.MetricsTimer;
import org.bellgrid.processing.classification.ClassificationListener;
import org.bellgrid.processing.llm.LlmListener;
import org.bellgrid.processing.metrics.MeasurementLog;
import org.bellgrid.processing.notification.Broadcast;
import org.bellgrid.processing.notification.NotificationListener;
import org.bellgrid.processing.ocr.OcrCloudListener;
import org.bellgrid.processing.ocr.OcrListener;
import org.bellgrid.processing.operation.Attendance;
import org.bellgrid.processing.operation.BrokerProbe;
import org.bellgrid.processing.preprocessing.PreprocessingListener;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.retention.RetentionUpkeep;
import org.bellgrid.processing.review.ClaimUpkeep;
import org.bellgrid.processing.review.MeasuredAccuracy;
import org.bellgrid.processing.role.ServerRole;
import org.bellgrid.processing.runtime.DeadLetterListener;
import org.bellgrid.processing.runtime.Housekeeping;
import org.bellgrid.processing.runtime.OutboxRelay;
import org.bellgrid.processing.runtime.Reaper;
import org.bellgrid.processing.runtime.StageRunner;
import org.bellgrid.processing.runtime.WakeUpSender;
import org.bellgrid.processing.tier.Tiers;
import org.bellgrid.processing.validation.ValidationListener;
import org.bellgrid.processing.webhook.DeliveryRelay;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;

/** The pipeline at work, the same for all tests of a JVM: each uploads to a district of its own. */
public final class PipelineInOneJvm {
    private static final Path FOLDER = Path.of("target", "pipeline").toAbsolutePath();
    private static final String PASSWORD = "of the tests";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 20;
    private static final Set<JobStatus> RESTING =
            Set.of(JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.HITL_PENDING);

    private static final int BROKER_PORT = Ports.anyFree();
    private static final PipelineInOneJvm STARTED = start();

    private final SmallContainer container;

    private PipelineInOneJvm(SmallContainer container) {
        this.container = container;
    }

    public static PipelineInOneJvm get() {
        return STARTED;
    }

    static ConnectionFactory connections() {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + BROKER_PORT, EmbeddedBroker.USER, PASSWORD);
    }

    private static PipelineInOneJvm start() {
        try {
            configure();
            EmbeddedBroker broker = EmbeddedBroker.start(FOLDER.resolve("artemis"), BROKER_PORT, PASSWORD);
            SmallContainer container =
                    SmallContainer.start(beans(), List.of(Work.class, ServerResources.class), server());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "end of the broker"));
            listen(container);
            // They work from when they are there.
            List.of(Broadcast.class, DeliveryRelay.class).forEach(container::get);
            return new PipelineInOneJvm(container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure() throws IOException {
        VisionStandIn vision = new VisionStandIn(picture -> VisionTexts.inTheMiddle(picture, "Maths"));
        MessagesStandIn model = new MessagesStandIn(question -> "{\"answer\": \"agreed\"}");
        Map.of(
                        "bellgrid.reader.home",
                        ReaderHome.layOut(FOLDER.resolve("reader")).toString(),
                        "bellgrid.reader.main-class",
                        LiteralReader.class.getName(),
                        "bellgrid.reader.heap-mebibytes",
                        "64",
                        "bellgrid.readers",
                        "1",
                        "bellgrid.blobs.dir",
                        FOLDER.resolve("blobs").toString(),
                        "bellgrid.pipeline.back-off-seconds",
                        "0",
                        "bellgrid.vision.endpoint",
                        "127.0.0.1:" + vision.port(),
                        "bellgrid.vision.plaintext",
                        "true",
                        "bellgrid.vision.key",
                        "a key")
                .forEach(System::setProperty);
        Map.of(
                        "bellgrid.llm.endpoint",
                        model.endpoint().toString(),
                        "bellgrid.llm.model",
                        "stand-in",
                        "bellgrid.llm.key",
                        "a key",
                        "bellgrid.review.sample-share",
                        "0",
                        "bellgrid.webhooks.private-addresses",
                        "true",
                        "bellgrid.webhooks.plain-http",
                        "true",
                        "bellgrid.webhooks.retry-seconds",
                        "1",
                        "bellgrid.keys.dir",
                        FOLDER.toString(),
                        "bellgrid.own.keys.dir",
                        FOLDER.toString(),
                        "bellgrid.keys.password",
                        PASSWORD)
                .forEach(System::setProperty);
    }

    private static List<Class<?>> beans() {
        return List.of(
                Users.class,
                AuditLog.class,
                ResultCache.class,
                Costs.class,
                Documents.class,
                JobEvents.class,
                RateCounters.class,
                Overviews.class,
                Pulse.class,
                Jobs.class,
                Pauses.class,
                HitlTasks.class,
                Districts.class,
                Timetables.class,
                Publication.class,
                Webhooks.class,
                ClassificationListener.class,
                PreprocessingListener.class,
                OcrListener.class,
                LlmListener.class,
                MeasurementLog.class,
                MetricsTimer.class,
                ValidationListener.class,
                Broadcast.class,
                Readers.class,
                RetentionUpkeep.class,
                ClaimUpkeep.class,
                ServerRole.class,
                StageRunner.class,
                Attendance.class,
                Tiers.class,
                DeliveryRelay.class);
    }

    private static List<Class<?>> server() {
        return List.of(
                Readers.class,
                OutboxRelay.class,
                WakeUpSender.class,
                Reaper.class,
                Housekeeping.class,
                MeasurementLog.class,
                RetentionUpkeep.class,
                ClaimUpkeep.class,
                MeasuredAccuracy.class,
                Broadcast.class,
                DeliveryRelay.class,
                DeadLetterListener.class,
                BrokerProbe.class,
                Attendance.class,
                ClassificationListener.class,
                PreprocessingListener.class,
                OcrListener.class,
                OcrCloudListener.class,
                LlmListener.class,
                ValidationListener.class,
                NotificationListener.class);
    }

    private static void listen(SmallContainer container) {
        Map<Stage, Class<? extends MessageListener>> listeners = Map.of(
                Stage.CLASSIFICATION, ClassificationListener.class,
                Stage.PREPROCESSING, PreprocessingListener.class,
                Stage.OCR, OcrListener.class,
                Stage.OCR_CLOUD, OcrCloudListener.class,
                Stage.LLM, LlmListener.class,
                Stage.VALIDATION, ValidationListener.class,
                Stage.NOTIFICATION, NotificationListener.class);
        listeners.forEach((stage, type) -> {
            JMSContext context = connections().createContext();
            context.createConsumer(context.createQueue(stage.queue())).setMessageListener(container.get(type));
        });
    }

    public <T> T bean(Class<T> type) {
        return container.get(type);
    }

    /** Does something in a transaction that sees every district. */
    public <T> T forAll(Callable<T> what) {
        return container.get(Work.class).forAll(what);
    }

    /** Changes rows by hand, such as their age. */
    public int change(String sql, Object parameter) {
        return forAll(() -> bean(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, parameter)
                .executeUpdate());
    }

    /** The one value that a query gives. */
    public Object ask(String sql, Object parameter) {
        return forAll(() -> bean(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, parameter)
                .getSingleResult());
    }

    /** Adds a district in which a teacher has the name Ada Lovelace. */
    public DistrictId addDistrict() {
        DistrictId id = DistrictId.random();
        return forAll(() -> {
            bean(Districts.class).add(new District(id, "District " + id));
            UserId teacher = new UserId(id.value());
            bean(Users.class)
                    .add(new User(
                            teacher, id, null, Role.TEACHER, id + "@district.example", "no hash", "Ada", "Lovelace"));
            return id;
        });
    }

    /** Uploads a document for {@link LiteralReader}, as the API does. */
    public JobId upload(DistrictId district, String content) {
        return forAll(() -> {
            Document document = store(district, content);
            return bean(Jobs.class).start(document, Instant.now()).id();
        });
    }

    /** Uploads one whose first call gets lost on its way to the broker. */
    public JobId uploadUnheard(DistrictId district, String content) {
        return forAll(() -> {
            JobId job = bean(Jobs.class)
                    .start(store(district, content), Instant.now())
                    .id();
            bean(EntityManager.class)
                    .createNativeQuery(
                            "UPDATE outbox SET sent_at = now() - interval '1 hour', sends = 1 WHERE job_id = ?1")
                    .setParameter(1, job.value())
                    .executeUpdate();
            return job;
        });
    }

    private Document store(DistrictId district, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        Blobs.Blob blob = bean(Blobs.class).put(new ByteArrayInputStream(bytes), bytes.length);
        Document document = new Document(
                DocumentId.random(),
                district,
                null,
                new UserId(district.value()),
                blob,
                "week.pdf",
                DocumentDetails.NONE);
        bean(Documents.class).add(document);
        return document;
    }

    /** Has a job begin anew. */
    public void readAgain(DistrictId district, JobId job, ModelUse model) {
        assertThat(forAll(() -> bean(Jobs.class)
                        .readAgain(bean(Jobs.class).lock(district, job).orElseThrow(), model, Instant.now())))
                .isTrue();
    }

    /** Waits until the job rests: ended, or with a person. */
    public ProcessingJob rested(DistrictId district, JobId job) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        ProcessingJob found = find(district, job);
        while (!RESTING.contains(found.status()) && Instant.now().isBefore(end)) {
            Thread.sleep(POLL_MILLIS);
            found = find(district, job);
        }
        return found;
    }

    /** The job as it is now. */
    public ProcessingJob find(DistrictId district, JobId job) {
        return forAll(() -> {
            ProcessingJob found = bean(Jobs.class).find(district, job).orElseThrow();
            found.draft();
            return found;
        });
    }

    /** Somebody who has transactions: another each time, or a call within a call would pass by what lies around them. */
    @Dependent
    static class Work {
        @AllDistricts
        @Transactional
        <T> T forAll(Callable<T> what) {
            try {
                return what.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
