package org.bellgrid.domain.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for; all where nothing is said.
 *
 * @param actor who has made them
 * @param entity the kind of what has changed, such as {@code timetables}
 */
public record AuditFilter(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String entity,
        @Nullable UUID entityId) {}
