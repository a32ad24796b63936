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
               AND created_at > now() - make_interval(days => ?4)
            """;
    private static final String PUT = """
            INSERT INTO llm_answers (district_id, document_hash, prompt_hash, answer, created_at)
            VALUES (?1, ?2, ?3, ?4, now())
            ON CONFLICT (district_id, document_hash, prompt_hash)
            DO UPDATE SET answer = excluded.answer, created_at = excluded.created_at
            """;
    private static final String FORGET = "DELETE FROM llm_answers WHERE created_at < now() - make_interval(days => ?1)";
    private static final String FORGET_UNUSED = """
            DELETE FROM llm_answers
             WHERE district_id = ?1 AND document_hash = ?2
               AND NOT EXISTS (SELECT FROM documents WHERE district_id = ?1 AND content_hash = ?2)
            """;

    private final EntityManager entityManager;

    @Inject
    public LlmAnswers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The answer, a JSON object.
     *
     * @param document that it was asked about
     * @param prompt all that was asked
     * @param days older answers do not count
     */
    public Optional<String> find(DistrictId district, ContentHash document, ContentHash prompt, int days) {
        List<?> found = entityManager
                .createNativeQuery(FIND)
                .setParameter(1, district.value())
                .setParameter(2, document.hex())
                .setParameter(3, prompt.hex())
                .setParameter(4, days)
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

    /** Deletes the answers that are older. */
    public void forgetOlder(int days) {
        entityManager.createNativeQuery(FORGET).setParameter(1, days).executeUpdate();
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
