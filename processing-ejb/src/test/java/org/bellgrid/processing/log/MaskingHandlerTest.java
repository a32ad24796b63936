package org.bellgrid.processing.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskingHandlerTest {
    private final List<LogRecord> lines = new ArrayList<>();
    private final MaskingHandler handler = new MaskingHandler(new Handler() {
        @Override
        public void publish(@Nullable LogRecord line) {
            if (line != null) {
                lines.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    });

    @Test
    void a_line_without_anything_to_mask_is_handed_on_as_it_is() {
        LogRecord line = line("{0} jobs");
        line.setParameters(new Object[] {3});

        handler.publish(line);

        assertThat(lines).singleElement().isSameAs(line);
    }

    @Test
    void what_stands_in_parameters_is_masked() {
        LogRecord line = line("no account for {0}");
        line.setParameters(new Object[] {"anna@school.example"});

        handler.publish(line);

        LogRecord masked = lines.get(0);
        assertThat(masked.getMessage()).isEqualTo("no account for <e-mail>");
        assertThat(masked.getParameters()).isNull();
        assertThat(masked.getLoggerName()).isEqualTo("org.bellgrid.Test");
        assertThat(masked.getLevel()).isEqualTo(Level.WARNING);
        assertThat(masked.getInstant()).isEqualTo(line.getInstant());
    }

    @Test
    void a_fault_is_masked_with_its_causes_and_keeps_its_kind_and_place() {
        IllegalStateException cause = new IllegalStateException("Key (email)=(anna@school.example)");
        cause.addSuppressed(new IllegalArgumentException("anna@school.example"));
        LogRecord line = line("failed");
        line.setThrown(new RuntimeException("outer", cause));

        handler.publish(line);

        Throwable masked = lines.get(0).getThrown();
        StringWriter trace = new StringWriter();
        masked.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain("anna")
                .startsWith("java.lang.RuntimeException: outer")
                .contains("Caused by: java.lang.IllegalStateException: Key (email)=(<e-mail>)")
                .contains("Suppressed: java.lang.IllegalArgumentException: <e-mail>")
                .contains("MaskingHandlerTest.java");
    }

    @Test
    void a_ring_of_causes_has_an_end() {
        RuntimeException inner = new RuntimeException("anna@school.example");
        RuntimeException outer = new RuntimeException("outer", inner);
        inner.initCause(outer);
        LogRecord line = line("failed");
        line.setThrown(outer);

        handler.publish(line);

        assertThat(lines).hasSize(1);
    }

    private static LogRecord line(String text) {
        LogRecord line = new LogRecord(Level.WARNING, text);
        line.setLoggerName("org.bellgrid.Test");
        return line;
    }
}
