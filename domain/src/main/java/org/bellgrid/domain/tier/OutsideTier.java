package org.bellgrid.domain.tier;

import java.util.Locale;
import org.bellgrid.domain.draft.ReaderTier;
import org.jspecify.annotations.Nullable;

/**
 * An outside tier, as it is now.
 *
 * @param name what operators call it, such as {@code vision}
 * @param reader whom it is in evidence, ledger and jobs
 * @param reason why it is not there or left alone, or who else calls it, in English; {@code null} when this server may
 * @param host that is called; {@code null} when this server calls none
 * @param model that is asked for; {@code null} when this server asks none, or it has no name
 */
public record OutsideTier(
        String name,
        ReaderTier reader,
        Status status,
        @Nullable String reason,
        @Nullable String host,
        @Nullable String model) {
    /** The same, left alone because an operator has said so; what is not there stays so. */
    public OutsideTier paused() {
        return status == Status.ABSENT
                ? this
                : new OutsideTier(name, reader, Status.PAUSED, "an operator has paused it", host, model);
    }

    /** How a tier is. */
    public enum Status {
        /** The server lacks what it needs. */
        ABSENT,
        /** It may be called. */
        READY,
        /** Its last calls failed, and it is left alone for a while. */
        OPEN,
        /** An operator has said that it is to be left alone. */
        PAUSED;

        /** The name in answers. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
