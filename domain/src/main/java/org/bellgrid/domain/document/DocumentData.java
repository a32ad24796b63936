package org.bellgrid.domain.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import org.bellgrid.domain.wire.Mappers;

/**
 * All that the database holds of a document. Left out is what the engine has seen of one in doubt ({@code seen_documents}):
 * that is in a form that only the engine reads, and made of the page images and the words of the draft, which are there.
 */
@Dependent
public class DocumentData {
    private static final String EXPORT = """
            SELECT CAST(jsonb_build_object(
              'document', (SELECT to_jsonb(d) FROM documents d WHERE d.id = ?1),
              'pages', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.number), '[]')
                  FROM document_pages p WHERE p.document_id = ?1),
              'jobs', (SELECT coalesce(jsonb_agg(to_jsonb(j) ORDER BY j.created_at), '[]')
                  FROM processing_jobs j WHERE j.document_id = ?1),
              'events', (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.id), '[]')
                  FROM job_events e JOIN processing_jobs j ON j.id = e.job_id WHERE j.document_id = ?1),
              'reviews', (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.created_at), '[]')
                  FROM hitl_tasks t JOIN processing_jobs j ON j.id = t.job_id WHERE j.document_id = ?1),
              'corrections', (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.at), '[]')
                  FROM corrections c JOIN hitl_tasks t ON t.id = c.task_id JOIN processing_jobs j ON j.id = t.job_id
                 WHERE j.document_id = ?1),
              'results', (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.created_at), '[]')
                  FROM result_cache r JOIN documents d USING (district_id, content_hash) WHERE d.id = ?1),
              'calls', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'job_id', c.job_id, 'tier', c.tier, 'asked_at', c.asked_at, 'ended_at', c.ended_at,
                        'answer', convert_from(c.answer, 'UTF8'), 'fault', c.fault) ORDER BY c.asked_at), '[]')
                  FROM paid_calls c JOIN processing_jobs j ON j.id = c.job_id WHERE j.document_id = ?1),
              'answers', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.created_at), '[]')
                  FROM llm_answers a JOIN documents d ON d.district_id = a.district_id AND d.content_hash = a.document_hash
                 WHERE d.id = ?1),
              'timetables', (SELECT coalesce(jsonb_agg(to_jsonb(t) || jsonb_build_object('timeblocks',
                        (SELECT coalesce(jsonb_agg(to_jsonb(b) ORDER BY b.ordinal), '[]')
                           FROM timeblocks b WHERE b.timetable_id = t.id)) ORDER BY t.ordinal), '[]')
                  FROM timetables t WHERE t.document_id = ?1)) AS text)
            """;

    private final EntityManager entityManager;

    @Inject
    public DocumentData(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The rows as they stand in the tables, by kind: {@code document}, {@code pages}, {@code jobs} and so on; of calls to
     * outside readers, what was answered as text.
     */
    public JsonNode of(Document document) {
        Object text = entityManager
                .createNativeQuery(EXPORT)
                .setParameter(1, document.id().value())
                .getSingleResult();
        try {
            return Mappers.JSON.readTree((String) text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
