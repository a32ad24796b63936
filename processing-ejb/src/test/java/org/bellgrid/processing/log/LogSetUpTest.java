package org.bellgrid.processing.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSetUpTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LIBRARY = Logger.getLogger("example.library");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    private final ServersLog log = new ServersLog();
    private final LogSetUp setUp = new LogSetUp();

    @BeforeEach
    void start() {
        ROOT.addHandler(log);
        setUp.start();
    }

    @AfterEach
    void stop() {
        setUp.stop();
        ROOT.removeHandler(log);
    }

    @Test
    void what_anybody_logs_is_masked() {
        LIBRARY.warning("no account for anna@school.example");

        assertThat(log.texts).containsExactly("no account for <e-mail>");
    }

    @Test
    void the_server_has_its_log_back_when_the_application_ends() {
        setUp.stop();

        assertThat(ROOT.getHandlers()).contains(log).noneMatch(MaskingHandler.class::isInstance);
        assertThat(fields()).isEmpty();
    }

    @Test
    void a_line_has_the_fields_of_the_work_that_it_is_about() {
        LogContext.Opened work = LogContext.NONE
                .with(LogField.JOB_ID, "the job")
                .with(LogField.DURATION, 12)
                .open();
        Map<String, String> within = fields();
        work.close();

        assertThat(within).containsOnly(Map.entry("jobId", "the job"), Map.entry("duration_long", "12"));
        assertThat(fields()).isEmpty();
    }

    @Test
    void a_line_says_which_span_it_belongs_to() {
        SpanContext span = SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());

        try (Scope scope = Span.wrap(span).makeCurrent()) {
            assertThat(fields()).containsOnly(Map.entry("traceId", TRACE), Map.entry("spanId", SPAN));
        }
    }

    /** Those that Liberty would add to a line of this thread, beside the one that is its own. */
    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        LogRecordContext.getExtensions(fields);
        fields.remove("thread");
        return fields;
    }

    private static final class ServersLog extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(@Nullable LogRecord line) {
            if (line != null && "example.library".equals(line.getLoggerName())) {
                texts.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
