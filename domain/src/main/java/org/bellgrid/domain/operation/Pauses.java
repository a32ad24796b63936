package org.bellgrid.domain.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What operators have paused. It binds all servers from the moment that the transaction commits: nobody keeps it in memory.
 * Jobs in front of a paused stage wait and are called again, in their order, when it goes on; they pass a paused tier by.
 */
@Dependent
public class Pauses {
    private static final String PAUSE = """
            INSERT INTO pauses (id, kind, name, reason, paused_by, paused_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (kind, name) DO UPDATE
               SET reason = excluded.reason, paused_by = excluded.paused_by, paused_at = excluded.paused_at
            """;
    private static final String RESUME = "DELETE FROM pauses WHERE kind = ?1 AND name = ?2";
    private static final String COUNT = "SELECT count(*) FROM pauses WHERE kind = ?1 AND name = ?2";
    private static final String ALL = """
            SELECT p.kind, p.name, p.reason, nullif(trim(u.first_name || ' ' || u.last_name), ''), p.paused_at
              FROM pauses p LEFT JOIN users u ON u.id = p.paused_by
            """;

    private final EntityManager entityManager;
    private final Outbox outbox;

    @Inject
    public Pauses(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    /**
     * Has a stage take no job until it is resumed; what it works on it finishes.
     *
     * @throws IllegalArgumentException when nothing is woken there
     */
    public void pause(Stage stage, String reason, UserId by, Instant now) {
        if (!stage.isWoken()) {
            throw new IllegalArgumentException(stage + " cannot be paused: nobody works there by itself");
        }
        pause(Kind.STAGE, stage, reason, by, now);
    }

    /** Has a tier passed by until it is resumed. */
    public void pause(ReaderTier tier, String reason, UserId by, Instant now) {
        pause(Kind.TIER, tier, reason, by, now);
    }

    /** Has a stage go on; nothing changes when it is not paused. */
    public void resume(Stage stage) {
        if (resume(Kind.STAGE, stage)) {
            outbox.callAgain(stage);
        }
    }

    /** Has a tier called again; nothing changes when it is not paused. */
    public void resume(ReaderTier tier) {
        resume(Kind.TIER, tier);
    }

    /** Whether a tier is paused. */
    public boolean isPaused(ReaderTier tier) {
        Number found = (Number) entityManager
                .createNativeQuery(COUNT)
                .setParameter(1, label(Kind.TIER))
                .setParameter(2, label(tier))
                .getSingleResult();
        return found.intValue() > 0;
    }

    /** All that is paused; the operators' names only in a transaction that works for all districts. */
    public Paused all() {
        Map<Stage, Pause> stages = new EnumMap<>(Stage.class);
        Map<ReaderTier, Pause> tiers = new EnumMap<>(ReaderTier.class);
        List<?> rows = entityManager.createNativeQuery(ALL).getResultList();
        for (Object each : rows) {
            @Nullable Object[] row = (@Nullable Object[]) each;
            String name = String.valueOf(row[1]).toUpperCase(Locale.ROOT);
            Pause pause =
                    new Pause(String.valueOf(row[2]), (@Nullable String) row[3], ((Timestamp) row[4]).toInstant());
            if (label(Kind.STAGE).equals(row[0])) {
                stages.put(Stage.valueOf(name), pause);
            } else {
                tiers.put(ReaderTier.valueOf(name), pause);
            }
        }
        return new Paused(stages, tiers);
    }

    private void pause(Kind kind, Enum<?> what, String reason, UserId by, Instant now) {
        entityManager
                .createNativeQuery(PAUSE)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, label(kind))
                .setParameter(3, label(what))
                .setParameter(4, reason)
                .setParameter(5, by.value())
                .setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }

    private boolean resume(Kind kind, Enum<?> what) {
        return entityManager
                        .createNativeQuery(RESUME)
                        .setParameter(1, label(kind))
                        .setParameter(2, label(what))
                        .executeUpdate()
                == 1;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What can be paused. */
    private enum Kind {
        STAGE,
        TIER
    }
}
