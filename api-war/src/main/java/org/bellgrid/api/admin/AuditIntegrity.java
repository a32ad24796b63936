package org.bellgrid.api.admin;

import org.bellgrid.domain.audit.AuditLog;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit log is what was written.
 *
 * @param entries how many there are
 * @param firstBroken the id of the first entry that is not what it was, or that does not follow the one before it
 * @param head the newest entry's hash: note it elsewhere, and it shows later that nothing before it was replaced
 */
@Schema(name = "AuditIntegrity")
record AuditIntegrity(
        boolean intact,
        long entries,
        @Nullable Long firstBroken,
        @Nullable String head) {
    static AuditIntegrity of(AuditLog.Integrity found) {
        return new AuditIntegrity(found.holds(), found.entries(), found.firstBroken(), found.head());
    }
}
