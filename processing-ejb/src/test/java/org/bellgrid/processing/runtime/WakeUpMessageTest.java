package org.bellgrid.processing.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.WakeUp;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls as the broker's messages carry them, and what else may lie in a queue. */
class WakeUpMessageTest {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final JMSContext context =
            PipelineInOneJvm.get().bean(ConnectionFactory.class).createContext();
    private final JobId job = JobId.random();
    private final DistrictId district = DistrictId.random();
    private final Lines lines = new Lines();
    private final Logger logger = Logger.getLogger(DeadLetterListener.class.getName());

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void close() {
        logger.removeHandler(lines);
        context.close();
    }

    @Test
    void a_call_says_which_job_is_to_move_and_whose_it_is() throws Exception {
        WakeUpMessage call = new WakeUpMessage(call());

        assertThat(call.wakeUp(Stage.OCR)).isEqualTo(new WakeUp(job, Stage.OCR, 3));
        assertThat(call.trace()).isEqualTo(TraceContext.NONE);
        assertThat(call.about().value(LogField.JOB_ID)).contains(job.toString());
        assertThat(call.about().value(LogField.STAGE)).contains(Stage.OCR.queue());
        assertThat(call.about().value(LogField.DISTRICT_ID)).contains(district.toString());
    }

    @Test
    void a_trace_goes_on_with_or_without_what_tracing_systems_have_added() throws Exception {
        TextMessage traced = call();
        traced.setStringProperty(TraceContext.TRACEPARENT, TRACEPARENT);
        assertThat(new WakeUpMessage(traced).trace()).isEqualTo(new TraceContext(TRACEPARENT, ""));

        traced.setStringProperty(TraceContext.TRACESTATE, "vendor=1");
        assertThat(new WakeUpMessage(traced).trace()).isEqualTo(new TraceContext(TRACEPARENT, "vendor=1"));
    }

    @Test
    void what_is_no_call_of_ours_is_about_nothing_and_is_refused() throws Exception {
        MapMessage map = context.createMapMessage();
        map.setString("job", job.toString());
        TextMessage unknownStage = call();
        unknownStage.setStringProperty("stage", "LAUNDRY");

        assertThat(new WakeUpMessage(unknownStage).about()).isSameAs(LogContext.NONE);
        for (Message other : List.of(
                context.createTextMessage("hello"), context.createTextMessage(), context.createMessage(), map)) {
            WakeUpMessage message = new WakeUpMessage(other);
            assertThat(message.about()).isSameAs(LogContext.NONE);
            assertThatThrownBy(() -> message.wakeUp(Stage.OCR)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_dead_letter_is_told_in_a_line_about_its_job() throws Exception {
        new DeadLetterListener().onMessage(call());

        assertThat(lines.written).containsExactly("job " + job + ": a call was not taken and will be repeated");
        assertThat(lines.about)
                .map(about -> about.value(LogField.JOB_ID).orElseThrow())
                .containsExactly(job.toString());
        assertThat(LogContext.current()).isSameAs(LogContext.NONE);
    }

    @Test
    void a_dead_letter_that_nobody_can_read_is_told_too() {
        new DeadLetterListener().onMessage(context.createMessage());
        new DeadLetterListener().onMessage(context.createTextMessage());

        assertThat(lines.written).containsOnly("a dead letter is not legible").hasSize(2);
    }

    private TextMessage call() throws Exception {
        TextMessage message = context.createTextMessage(job.toString());
        message.setStringProperty("stage", "OCR");
        message.setIntProperty("revision", 3);
        message.setStringProperty("district", district.toString());
        return message;
    }

    /** What is logged, and what about. */
    private static final class Lines extends Handler {
        private final List<String> written = new ArrayList<>();
        private final List<LogContext> about = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(new SimpleFormatter().formatMessage(line));
            about.add(LogContext.current());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
