package org.bellgrid.domain.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines that a thread logs are about. Whoever begins some work opens a context and closes it at the work's end;
 * threads that are handed work begin with none.
 */
public final class LogContext {
    /** About nothing in particular. */
    public static final LogContext NONE = new LogContext(Map.of());

    private static final ThreadLocal<LogContext> PRESENT = ThreadLocal.withInitial(() -> NONE);

    private final Map<LogField, String> fields;

    private LogContext(Map<LogField, String> fields) {
        this.fields = fields;
    }

    /** This thread's. */
    public static LogContext current() {
        return PRESENT.get();
    }

    /** Adds to this thread's, until the one that was opened last is closed. */
    public static void add(LogField field, Object value) {
        PRESENT.set(current().with(field, value));
    }

    /** The same with another field. */
    public LogContext with(LogField field, Object value) {
        Map<LogField, String> more = new EnumMap<>(LogField.class);
        more.putAll(fields);
        more.put(field, value.toString());
        return new LogContext(more);
    }

    public Optional<String> value(LogField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Makes it this thread's until it is closed; then the one before is there again. */
    public Opened open() {
        LogContext before = current();
        PRESENT.set(this);
        return () -> {
            if (before == NONE) {
                PRESENT.remove();
            } else {
                PRESENT.set(before);
            }
        };
    }

    /** What is to be closed at the end of the work, by the thread that has opened it. */
    public interface Opened extends AutoCloseable {
        @Override
        void close();
    }
}
