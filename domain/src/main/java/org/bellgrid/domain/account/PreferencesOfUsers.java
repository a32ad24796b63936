package org.bellgrid.domain.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;

/** Everybody's preferences. */
@Dependent
public class PreferencesOfUsers {
    private static final String KEEP = """
            INSERT INTO user_preferences (user_id, district_id, preferences, changed_at)
            SELECT id, district_id, CAST(?2 AS jsonb), ?3 FROM users WHERE id = ?1
            ON CONFLICT (user_id) DO UPDATE SET preferences = excluded.preferences, changed_at = excluded.changed_at
            """;

    private final EntityManager entityManager;

    @Inject
    public PreferencesOfUsers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Preferences of(UserId user) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT CAST(preferences AS text) FROM user_preferences WHERE user_id = ?1")
                .setParameter(1, user.value())
                .getResultList();
        return rows.stream().findFirst().map(text -> read((String) text)).orElse(Preferences.NONE);
    }

    /** Keeps them in place of those before. */
    public void keep(UserId user, Preferences preferences, Instant now) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, user.value())
                .setParameter(2, written(preferences))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    private static Preferences read(String text) {
        try {
            return Mappers.JSON.readValue(text, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Preferences preferences) {
        try {
            return Mappers.JSON.writeValueAsString(preferences);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
