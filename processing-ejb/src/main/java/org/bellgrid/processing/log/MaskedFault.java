package org.bellgrid.processing.log;

import org.jspecify.annotations.Nullable;

/** A fault as it may stand in the log: the same kind, stack and causes, with masked texts. */
final class MaskedFault extends Throwable {
    private static final long serialVersionUID = 1L;
    /** More causes than any fault has, but for those that form a ring. */
    private static final int MOST_CAUSES = 20;

    private final String kind;

    private MaskedFault(Throwable fault, int depth) {
        super(fault.getMessage() == null ? null : Mask.masked(fault.getMessage()), cause(fault, depth), true, true);
        kind = fault.getClass().getName();
        setStackTrace(fault.getStackTrace());
        for (Throwable suppressed : depth < MOST_CAUSES ? fault.getSuppressed() : new Throwable[0]) {
            addSuppressed(new MaskedFault(suppressed, depth + 1));
        }
    }

    /** The fault itself where there is nothing to mask. */
    static Throwable of(Throwable fault) {
        return hasSomethingToMask(fault, 0) ? new MaskedFault(fault, 0) : fault;
    }

    private static boolean hasSomethingToMask(Throwable fault, int depth) {
        String text = String.valueOf(fault.getMessage());
        if (!Mask.masked(text).equals(text)) {
            return true;
        }
        if (depth == MOST_CAUSES) {
            return false;
        }
        for (Throwable suppressed : fault.getSuppressed()) {
            if (hasSomethingToMask(suppressed, depth + 1)) {
                return true;
            }
        }
        return fault.getCause() != null && hasSomethingToMask(fault.getCause(), depth + 1);
    }

    private static @Nullable Throwable cause(Throwable fault, int depth) {
        return fault.getCause() == null || depth == MOST_CAUSES ? null : new MaskedFault(fault.getCause(), depth + 1);
    }

    @Override
    @SuppressWarnings(
            "OverrideThrowableToString") // stack traces begin with it, and shall name the fault's kind, not this
    public String toString() {
        return getMessage() == null ? kind : kind + ": " + getMessage();
    }
}
