package org.bellgrid.domain.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.wire.Mappers;

/** The servers that run. Time is the database's, so that the clocks of several servers may differ. */
@Dependent
public class Instances {
    private static final String RENEW = """
            INSERT INTO instances (id, name, version, engine, roles, readers, readers_busy, at_work, broker, open_tiers)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (id) DO UPDATE
               SET seen_at = clock_timestamp(), readers_busy = excluded.readers_busy, at_work = excluded.at_work,
                   broker = excluded.broker, open_tiers = excluded.open_tiers
            RETURNING drained
            """;
    private static final String ALL = """
            SELECT id, name, version, engine, CAST(roles AS text), readers, readers_busy, at_work, broker,
                   CAST(open_tiers AS text), started_at, seen_at, drained
              FROM instances ORDER BY name, started_at
            """;
    private static final String DRAIN = "UPDATE instances SET drained = ?1 WHERE id = ?2";
    private static final String LEAVE = "DELETE FROM instances WHERE id = ?1";
    private static final String FORGET =
            "DELETE FROM instances WHERE seen_at < clock_timestamp() - ?1 * interval '1 millisecond'";

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Set<ReaderTier>> TIERS = new TypeReference<>() {};

    private final EntityManager entityManager;

    @Inject
    public Instances(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Says that a server is there, and how it is.
     *
     * @return whether it is to take nothing new
     */
    public boolean renew(UUID id, InstanceDetails details, InstanceState state) {
        return (boolean) entityManager
                .createNativeQuery(RENEW)
                .setParameter(1, id)
                .setParameter(2, details.name())
                .setParameter(3, details.version())
                .setParameter(4, details.engine())
                .setParameter(5, json(details.roles()))
                .setParameter(6, details.readers())
                .setParameter(7, state.readersBusy())
                .setParameter(8, state.atWork())
                .setParameter(9, state.reachesBroker())
                .setParameter(10, json(state.open()))
                .getSingleResult();
    }

    /** All that have been seen lately, by their names. */
    public List<Instance> all() {
        List<?> rows = entityManager.createNativeQuery(ALL).getResultList();
        return rows.stream().map(row -> instance((Object[]) row)).toList();
    }

    /**
     * Tells a server to take nothing new, or to do so again.
     *
     * @return {@code false} when there is none of that id
     */
    public boolean drain(UUID id, boolean drained) {
        return entityManager
                        .createNativeQuery(DRAIN)
                        .setParameter(1, drained)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    /** A server ends. */
    public void leave(UUID id) {
        entityManager.createNativeQuery(LEAVE).setParameter(1, id).executeUpdate();
    }

    /** Forgets servers that have not been seen for so long: they have ended without a word. */
    public void forgetUnseen(Duration unseen) {
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, unseen.toMillis())
                .executeUpdate();
    }

    private static Instance instance(Object[] row) {
        return new Instance(
                (UUID) row[0],
                new InstanceDetails(
                        (String) row[1], (String) row[2], (String) row[3], parsed(row[4], NAMES), number(row[5])),
                new InstanceState(number(row[6]), number(row[7]), (boolean) row[8], parsed(row[9], TIERS)),
                moment(row[10]),
                moment(row[11]),
                (boolean) row[12]);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static Instant moment(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static String json(Object value) {
        try {
            return Mappers.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parsed(Object column, TypeReference<T> type) {
        try {
            return Mappers.JSON.readValue((String) column, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
