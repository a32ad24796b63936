package org.bellgrid.processing.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bellgrid.domain.operation.Instance;
import org.bellgrid.domain.operation.Instances;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.runtime.Duty;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server among others, and what it does when it is drained. */
class AttendanceTest {
    private static final String OCR = "bellgrid/processing-ejb/OcrListener";
    private static final String OF_ANOTHER_ROLE = "bellgrid/processing-ejb/LlmListener";
    private static final String HTTP = "defaultHttpEndpoint";
    private static final UUID GONE = new UUID(1, 2);

    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ServerEndpoints endpoints =
            new ServerEndpoints(Map.of(OCR, false, OF_ANOTHER_ROLE, true, HTTP, false));
    private final Attendance attendance = pipeline.bean(Attendance.class);

    @BeforeEach
    void register() throws Exception {
        beans.registerMBean(endpoints, name());
        attendance.renew();
    }

    @AfterEach
    void goOn() throws Exception {
        drain(false);
        attendance.renew();
        attendance.end();
        if (beans.isRegistered(name())) {
            beans.unregisterMBean(name());
        }
    }

    private static ObjectName name() throws Exception {
        return new ObjectName("WebSphere:feature=kernel,name=ServerEndpointControl");
    }

    @Test
    void a_server_says_what_it_is_and_how_it_is() {
        pipeline.bean(BrokerProbe.class).probe();

        attendance.renew();

        assertThat(servers()).singleElement().satisfies(server -> {
            assertThat(server.details().name()).endsWith(":9080");
            assertThat(server.details().version()).isNotBlank();
            assertThat(server.details().engine()).isNotBlank();
            assertThat(server.details().roles()).containsExactly("api", "reading", "outside");
            assertThat(server.details().readers()).isEqualTo(1);
            assertThat(server.state().reachesBroker()).isTrue();
            assertThat(server.state().open()).isEmpty();
            assertThat(server.drained()).isFalse();
        });
    }

    @Test
    void a_server_that_ends_is_no_longer_there() {
        attendance.end();

        assertThat(servers()).isEmpty();
    }

    @Test
    void a_server_forgets_others_that_have_not_been_seen_for_minutes() {
        pipeline.change("UPDATE instances SET id = ?1, seen_at = seen_at - interval '4 minutes'", GONE);

        attendance.renew();

        assertThat(servers())
                .singleElement()
                .satisfies(server -> assertThat(server.id()).isNotEqualTo(GONE));
    }

    @Test
    void a_drained_server_stops_what_listens_to_stages_and_nothing_else() throws Exception {
        drain(true);
        attendance.renew();
        attendance.renew();

        assertThat(pipeline.bean(Duty.class).isOn()).isFalse();
        assertThat(told()).isEqualTo("pause " + OCR);

        drain(false);
        attendance.renew();
        attendance.renew();

        assertThat(pipeline.bean(Duty.class).isOn()).isTrue();
        assertThat(told()).isEqualTo("resume " + OCR);
        assertThat(endpoints.isPaused(OF_ANOTHER_ROLE)).as("as it was").isTrue();
        assertThat(endpoints.told()).isEmpty();
    }

    @Test
    void a_server_that_works_again_before_all_has_stopped_listens_in_the_end() throws Exception {
        CountDownLatch atWork = endpoints.keepAtWork();
        drain(true);
        attendance.renew();
        drain(false);
        attendance.renew();
        assertThat(endpoints.told().poll(300, TimeUnit.MILLISECONDS))
                .as("nothing before it has stopped")
                .isNull();

        atWork.countDown();

        assertThat(told()).isEqualTo("pause " + OCR);
        assertThat(told()).isEqualTo("resume " + OCR);
        assertThat(endpoints.isPaused(OCR)).isFalse();
    }

    @Test
    void a_server_that_is_drained_again_before_all_has_stopped_is_stopped_in_the_end() throws Exception {
        CountDownLatch atWork = endpoints.keepAtWork();
        for (boolean drained : List.of(true, false, true)) {
            drain(drained);
            attendance.renew();
        }

        atWork.countDown();

        assertThat(List.of(told(), told(), told())).containsExactly("pause " + OCR, "resume " + OCR, "pause " + OCR);
    }

    private String told() throws InterruptedException {
        return requireNonNull(endpoints.told().poll(10, TimeUnit.SECONDS), "nothing was told");
    }

    @Test
    void a_drained_server_hands_back_what_it_is_called_to_and_takes_it_when_it_works_again() throws Exception {
        drain(true);
        attendance.renew();
        DistrictId district = pipeline.addDistrict();
        JobId id = pipeline.upload(district, "Maths 0.95");

        assertThat(isHandedBack(id)).isTrue();
        ProcessingJob waiting = pipeline.find(district, id);
        assertThat(waiting.status()).isEqualTo(JobStatus.PENDING);
        assertThat(waiting.attempts()).isZero();

        drain(false);
        attendance.renew();

        ProcessingJob done = pipeline.rested(district, id);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.retryCount()).isZero();
    }

    /** Its call has been sent, and is to be sent again. */
    private boolean isHandedBack(JobId job) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            Number found = pipeline.forAll(() -> (Number) pipeline.bean(EntityManager.class)
                    .createNativeQuery(
                            "SELECT count(*) FROM outbox WHERE job_id = ?1 AND sends > 0 AND sent_at IS NULL")
                    .setParameter(1, job.value())
                    .getSingleResult());
            if (found.intValue() == 1) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Test
    void where_the_server_has_no_such_switch_that_is_said() throws Exception {
        beans.unregisterMBean(name());
        drain(true);

        assertThatThrownBy(attendance::renew)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("listeners cannot be stopped");
        assertThat(pipeline.bean(Duty.class).isOn())
                .as("calls are handed back all the same")
                .isFalse();
    }

    private void drain(boolean drained) {
        pipeline.forAll(() -> {
            Instances instances = pipeline.bean(Instances.class);
            instances.all().forEach(server -> instances.drain(server.id(), drained));
            return drained;
        });
    }

    private List<Instance> servers() {
        return pipeline.forAll(() -> pipeline.bean(Instances.class).all());
    }
}
