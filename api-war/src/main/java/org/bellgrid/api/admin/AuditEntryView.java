package org.bellgrid.api.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.audit.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor the id of the user or client; {@code null} for the pipeline and its upkeep
 * @param action {@code created}, {@code changed} or {@code deleted}
 * @param entity the kind of what has changed, such as {@code timetables}
 * @param fields what of it has changed; what stood there is not kept
 * @param hash covers this entry and all before it
 */
@Schema(name = "AuditEntry")
record AuditEntryView(
        long id,
        Instant createdAt,
        @Nullable UUID actor,
        String action,
        String entity,
        UUID entityId,
        List<String> fields,
        String hash) {
    AuditEntryView {
        fields = List.copyOf(fields);
    }

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.createdAt(),
                entry.actor().map(UserId::value).orElse(null),
                entry.action(),
                entry.entity(),
                entry.entityId(),
                entry.fields(),
                entry.hash());
    }
}
