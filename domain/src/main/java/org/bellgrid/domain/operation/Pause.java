package org.bellgrid.domain.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be left alone until an operator says otherwise.
 *
 * @param by the operator's name; {@code null} when nobody knows any more
 */
public record Pause(String reason, @Nullable String by, Instant at) {}
