package org.bellgrid.api.operations;

import java.time.Instant;
import org.bellgrid.domain.operation.Pause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is paused, and why.
 *
 * @param by the operator's name; {@code null} when nobody knows any more
 */
@Schema(name = "Pause")
record PauseView(String reason, @Nullable String by, Instant since) {
    static @Nullable PauseView of(@Nullable Pause pause) {
        return pause == null ? null : new PauseView(pause.reason(), pause.by(), pause.at());
    }
}
