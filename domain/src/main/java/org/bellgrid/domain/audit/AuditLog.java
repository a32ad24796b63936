package org.bellgrid.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** All changes that people, portals and the pipeline have made. */
@Dependent
public class AuditLog {
    private static final String CHECK = """
            SELECT count(*), (array_agg(hash ORDER BY id DESC))[1],
                   min(id) FILTER (WHERE hash <> recomputed OR (previous_hash <> before AND before IS NOT NULL))
              FROM (SELECT a.*, audit_hash(a) AS recomputed, lag(hash) OVER (ORDER BY id) AS before
                      FROM audit_logs a WHERE a.district_id = ?1) entries
            """;
    private static final String FORGET = "SELECT CAST(forget_audit_logs(?1) AS text)";

    private final EntityManager entityManager;

    @Inject
    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The changes in a district that the filter lets through. */
    public Listed<AuditEntry> list(DistrictId district, AuditFilter filter, Paging paging) {
        return new ListQuery<>(AuditEntry.class)
                .equal("districtId", district.value())
                .equal("actor", filter.actor())
                .equal("action", filter.action())
                .equal("entity", filter.entity())
                .equal("entityId", filter.entityId())
                .page(entityManager, paging);
    }

    /** Looks through all that is kept of a district. */
    public Integrity check(DistrictId district) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(CHECK)
                .setParameter(1, district.value())
                .getSingleResult();
        return new Integrity(
                ((Number) row[0]).longValue(),
                Optional.ofNullable((Number) row[2]).map(Number::longValue).orElse(null),
                (String) row[1]);
    }

    /** Deletes the entries from before then; those of the last 30 days are kept in any case. */
    public void forgetBefore(Instant then) {
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, then.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /**
     * Whether the chain holds.
     *
     * @param entries how many there are
     * @param firstBroken the id of the first entry that is not what it was, or that does not follow the one before it
     * @param head the newest entry's hash; whoever has noted an older head can tell that nothing before it was replaced
     */
    public record Integrity(
            long entries,
            @Nullable Long firstBroken,
            @Nullable String head) {
        public boolean holds() {
            return firstBroken == null;
        }
    }
}
