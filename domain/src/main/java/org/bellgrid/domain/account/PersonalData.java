package org.bellgrid.domain.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;

/** All that is kept of a person, wherever that is (GDPR, articles 15 and 17). */
@Dependent
public class PersonalData {
    private static final String EXPORT = """
            SELECT CAST(jsonb_build_object(
              'account', (SELECT jsonb_build_object('id', u.id, 'email', u.email, 'firstName', u.first_name,
                    'lastName', u.last_name, 'role', u.role, 'districtId', u.district_id, 'schoolId', u.school_id,
                    'active', u.active, 'createdAt', u.created_at)
                  FROM users u WHERE u.id = ?1),
              'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'refreshedAt', s.refreshed_at,
                    'expiresAt', s.expires_at, 'revokedAt', s.revoked_at) ORDER BY s.refreshed_at), '[]')
                  FROM sessions s WHERE s.user_id = ?1),
              'invitations', (SELECT coalesce(jsonb_agg(jsonb_build_object('expiresAt', i.expires_at)), '[]')
                  FROM invitations i WHERE i.user_id = ?1),
              'preferences', (SELECT p.preferences FROM user_preferences p WHERE p.user_id = ?1),
              'uploads', (SELECT coalesce(jsonb_agg(jsonb_build_object('documentId', d.id, 'fileName', d.file_name,
                    'name', d.name, 'createdAt', d.created_at) ORDER BY d.created_at), '[]')
                  FROM documents d WHERE d.uploaded_by = ?1),
              'reviews', (SELECT coalesce(jsonb_agg(jsonb_build_object('taskId', t.id, 'jobId', t.job_id,
                    'status', t.status, 'claimedAt', t.claimed_at, 'closedAt', t.closed_at,
                    'reviewNotes', t.review_notes) ORDER BY t.created_at), '[]')
                  FROM hitl_tasks t WHERE t.assignee = ?1),
              'unfinishedReviews', (SELECT coalesce(jsonb_agg(jsonb_build_object('taskId', w.task_id,
                    'savedAt', w.saved_at, 'work', w.work) ORDER BY w.saved_at), '[]')
                  FROM hitl_work w WHERE w.reviewer = ?1),
              'corrections', (SELECT coalesce(jsonb_agg(jsonb_build_object('taskId', c.task_id,
                    'position', c.position, 'at', c.at) ORDER BY c.at), '[]')
                  FROM corrections c WHERE c.reviewer = ?1),
              'changes', (SELECT coalesce(jsonb_agg(jsonb_build_object('createdAt', a.created_at, 'action', a.action,
                    'entity', a.entity, 'entityId', a.entity_id, 'fields', a.fields) ORDER BY a.id), '[]')
                  FROM audit_logs a WHERE a.actor = ?1)) AS text)
            """;

    /** What remains is an id that leads to nobody; what was noted under it stays true. */
    private static final List<String> ERASE = List.of(
            """
            UPDATE users SET email = id || '@erased.invalid', first_name = '', last_name = '', active = false
             WHERE id = ?1""",
            "DELETE FROM invitations WHERE user_id = ?1",
            "DELETE FROM user_preferences WHERE user_id = ?1",
            "DELETE FROM hitl_work WHERE reviewer = ?1",
            "DELETE FROM idempotency_keys WHERE caller = ?1",
            "UPDATE documents SET uploaded_by = NULL WHERE uploaded_by = ?1",
            "UPDATE hitl_tasks SET assignee = NULL WHERE assignee = ?1 AND claimed_until IS NULL",
            "UPDATE corrections SET reviewer = NULL WHERE reviewer = ?1");

    private final EntityManager entityManager;

    @Inject
    public PersonalData(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By section: {@code account}, {@code sessions}, {@code uploads} and so on. */
    public JsonNode of(UserId user) {
        Object text = entityManager
                .createNativeQuery(EXPORT)
                .setParameter(1, user.value())
                .getSingleResult();
        try {
            return Mappers.JSON.readTree((String) text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Erases it all but the id. The account is closed; its password is to be replaced and its sessions revoked before: they are kept, without
     * anything personal, until they would have run out.
     */
    public void erase(UserId user) {
        entityManager.flush();
        ERASE.forEach(statement -> entityManager
                .createNativeQuery(statement)
                .setParameter(1, user.value())
                .executeUpdate());
    }
}
