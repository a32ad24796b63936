package org.bellgrid.processing.runtime;

import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import java.util.UUID;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.WakeUp;
import org.bellgrid.domain.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** A wake-up call as the broker carries it: the job's id as text, and the rest as properties. */
final class WakeUpMessage {
    private static final String STAGE = "stage";
    private static final String REVISION = "revision";
    /** For the log alone: the job's row says whose it is. */
    private static final String DISTRICT = "district";

    private final Message message;

    WakeUpMessage(Message message) {
        this.message = message;
    }

    /** Has the messages of a producer carry a call's properties. */
    static void describe(Outbox.Call call, JMSProducer producer) {
        producer.setProperty(STAGE, call.wakeUp().stage().name())
                .setProperty(REVISION, call.wakeUp().revision())
                .setProperty(DISTRICT, call.district().toString());
        if (!call.trace().isNone()) {
            producer.setProperty(TraceContext.TRACEPARENT, call.trace().traceparent())
                    .setProperty(TraceContext.TRACESTATE, call.trace().tracestate());
        }
    }

    /** What the message calls to a stage. */
    WakeUp wakeUp(Stage stage) {
        try {
            return new WakeUp(new JobId(UUID.fromString(job())), stage, message.getIntProperty(REVISION));
        } catch (JMSException e) {
            throw new IllegalArgumentException("not a wake-up call", e);
        }
    }

    String job() throws JMSException {
        String job = message.getBody(String.class);
        if (job == null) {
            throw new MessageFormatException("it names no job");
        }
        return job;
    }

    /** Where the job's trace goes on. */
    TraceContext trace() {
        String traceparent = property(TraceContext.TRACEPARENT);
        String tracestate = property(TraceContext.TRACESTATE);
        return traceparent == null
                ? TraceContext.NONE
                : new TraceContext(traceparent, tracestate == null ? "" : tracestate);
    }

    /** What whoever deals with it logs lines about; nothing where it is no call of ours. */
    LogContext about() {
        try {
            LogContext about = LogContext.NONE.with(LogField.JOB_ID, UUID.fromString(job()));
            String stage = property(STAGE);
            String district = property(DISTRICT);
            about = stage == null
                    ? about
                    : about.with(LogField.STAGE, Stage.valueOf(stage).queue());
            return district == null ? about : about.with(LogField.DISTRICT_ID, UUID.fromString(district));
        } catch (JMSException | IllegalArgumentException e) {
            return LogContext.NONE;
        }
    }

    private @Nullable String property(String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException e) {
            throw new IllegalArgumentException("not a wake-up call", e);
        }
    }
}
