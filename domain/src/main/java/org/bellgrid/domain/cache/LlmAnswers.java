package org.bellgrid.domain.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.tenancy.DistrictId;

/** What language models have answered to a district's questions. Time is the database's. */
@Dependent
public class LlmAnswers {
    private static final String FIND = """
            SELECT answer FROM llm_answers
             WHERE district_id = ?1 AND document_hash = ?2 AND prompt_hash = ?3
               AND created_at > now() - ?4 * interval '1 second'
            """;
    private static final String PUT = """
            INSERT INTO llm_answers (district_id, document_hash, prompt_hash, answer, created_at)
            VALUES (?1, ?2, ?3, ?4, now())
            ON CONFLICT (district_id, document_hash, prompt_hash)
            DO UPDATE SET answer = excluded.answer, created_at = excluded.created_at
            """;
    private static final String FORGET_OLD = """
            DELETE FROM llm_answers
             WHERE ctid = ANY (ARRAY(SELECT ctid FROM llm_answers
                                      WHERE created_at <= now() - ?1 * interval '1 second'
                                      ORDER BY created_at LIMIT ?2))
            """;
    private static final String FORGET_UNUSED = """
            DELETE FROM llm_answers
             WHERE district_id = ?1 AND document_hash = ?2
               AND NOT EXISTS (SELECT FROM documents WHERE district_id = ?1 AND content_hash = ?2)
            """;

    private final EntityManager entityManager;
    private final AnswerLifetime lifetime;

    @Inject
    public LlmAnswers(EntityManager entityManager, AnswerLifetime lifetime) {
        this.entityManager = entityManager;
        this.lifetime = lifetime;
    }

    /**
     * The answer, a JSON object, unless it is too old.
     *
     * @param document that it was asked about
     * @param prompt all that was asked
     */
    public Optional<String> find(DistrictId district, ContentHash document, ContentHash prompt) {
        List<?> found = entityManager
                .createNativeQuery(FIND)
                .setParameter(1, district.value())
                .setParameter(2, document.hex())
                .setParameter(3, prompt.hex())
                .setParameter(4, lifetime.value().toSeconds())
                .getResultList();
        return found.stream().findFirst().map(String::valueOf);
    }

    /** Keeps an answer, instead of an older one to the same question. */
    public void put(DistrictId district, ContentHash document, ContentHash prompt, String answer) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter(1, district.value())
                .setParameter(2, document.hex())
                .setParameter(3, prompt.hex())
                .setParameter(4, answer)
                .executeUpdate();
    }

    /**
     * Deletes what is too old to be used, whosever it is.
     *
     * @param limit how many at most
     */
    public void forgetOld(int limit) {
        entityManager
                .createNativeQuery(FORGET_OLD)
                .setParameter(1, lifetime.value().toSeconds())
                .setParameter(2, limit)
                .executeUpdate();
    }

    /** Forgets what was answered about a deleted document, unless the district has another of the same bytes. */
    public void forgetUnused(Document deleted) {
        entityManager
                .createNativeQuery(FORGET_UNUSED)
                .setParameter(1, deleted.district().value())
                .setParameter(2, deleted.contentHash().hex())
                .executeUpdate();
    }
}
