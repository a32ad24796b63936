package org.bellgrid.processing.log;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Hands lines on to another handler, masked; those that there is nothing to mask in as they are. */
final class MaskingHandler extends Handler {
    private static final Formatter TEXT = new SimpleFormatter();

    private final Handler next;

    MaskingHandler(Handler next) {
        this.next = next;
    }

    Handler next() {
        return next;
    }

    @Override
    public void publish(@Nullable LogRecord line) {
        if (line != null) {
            next.publish(masked(line));
        }
    }

    private static LogRecord masked(LogRecord line) {
        String text = String.valueOf(TEXT.formatMessage(line));
        String masked = Mask.masked(text);
        Throwable fault = line.getThrown();
        Throwable maskedFault = fault == null ? null : MaskedFault.of(fault);
        return masked.equals(text) && maskedFault == fault ? line : copy(line, masked, maskedFault);
    }

    private static LogRecord copy(LogRecord line, String text, @Nullable Throwable fault) {
        LogRecord copy = new LogRecord(line.getLevel(), text);
        copy.setLoggerName(line.getLoggerName());
        copy.setInstant(line.getInstant());
        copy.setLongThreadID(line.getLongThreadID());
        copy.setSequenceNumber(line.getSequenceNumber());
        copy.setSourceClassName(line.getSourceClassName());
        copy.setSourceMethodName(line.getSourceMethodName());
        copy.setThrown(fault);
        return copy;
    }

    @Override
    public void flush() {
        next.flush();
    }

    @Override
    public void close() {
        // Not ours to close.
    }
}
