package org.bellgrid.domain.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;

/** All documents. */
@Dependent
public class Documents {
    private static final String NEWEST_JOB_IS = """
            EXISTS (SELECT j FROM ProcessingJob j
                     WHERE j.documentId = e.id AND j.status = :status
                       AND NOT EXISTS (SELECT k FROM ProcessingJob k
                                        WHERE k.documentId = e.id AND k.createdAt > j.createdAt))
            """;

    private static final String USE = "SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended(?1, 0))";
    private static final String USE_ALL = """
            SELECT count(pg_advisory_xact_lock_shared(hashtextextended(bytes, 0)))
              FROM unnest(string_to_array(?1, ' ')) AS bytes
            """;
    private static final String DISUSE = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))";

    private static final String HOLD_JOBS = "SELECT id FROM processing_jobs WHERE document_id = ?1 FOR UPDATE";
    private static final String REMOVE_PUBLISHED = "DELETE FROM timetables WHERE document_id = ?1";
    private static final String EXPIRED = """
            SELECT d.district_id, d.id
              FROM documents d LEFT JOIN district_settings s ON s.district_id = d.district_id
             WHERE d.created_at < now() - make_interval(days => coalesce(s.originals_days, ?1))
               AND NOT EXISTS (SELECT FROM processing_jobs j WHERE j.document_id = d.id AND j.stage <> 'done')
             ORDER BY d.created_at LIMIT ?2
            """;

    private final EntityManager entityManager;

    @Inject
    public Documents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a document. From now on until the transaction ends nobody {@linkplain #isUnused finds} its bytes unused; whether
     * they are still there has to be looked up after this.
     */
    public void add(Document document) {
        hold(USE, document.contentHash());
        entityManager.persist(document);
        // Jobs refer to their document by its id alone: it must be there first.
        entityManager.flush();
    }

    /** A document of that district; another district's is not there. */
    public Optional<Document> find(DistrictId district, DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()))
                .filter(document -> document.district().equals(district));
    }

    /** What people call those documents of that district. */
    public Map<DocumentId, String> names(DistrictId district, Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT d FROM Document d WHERE d.districtId = :district AND d.id IN :ids", Document.class)
                .setParameter("district", district.value())
                .setParameter("ids", ids.stream().map(DocumentId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Document::id, Document::displayName));
    }

    /** The documents of a district that the filter lets through. */
    public Listed<Document> list(DistrictId district, DocumentFilter filter, Paging paging) {
        UserId uploader = filter.uploader();
        return new ListQuery<>(Document.class)
                .equal("districtId", district.value())
                .equal("className", filter.className())
                .equal("kind", filter.kind())
                .equal("uploadedBy", uploader == null ? null : uploader.value())
                .containing(filter.search(), "fileName", "name", "className")
                .where(NEWEST_JOB_IS, "status", filter.status())
                .page(entityManager, paging);
    }

    /** For the pipeline, which works for every district. */
    public Document get(DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()))
                .orElseThrow(() -> new IllegalStateException("document %s is gone".formatted(id)));
    }

    /** Adds a page of a document that has none yet. Its images must be {@linkplain #hold held}. */
    public void add(DocumentPage page) {
        entityManager.persist(page);
    }

    /** From now on until the transaction ends nobody {@linkplain #isUnused finds} bytes unused, as with {@link #add}. */
    public void hold(Collection<ContentHash> bytes) {
        String all = bytes.stream().map(ContentHash::hex).collect(Collectors.joining(" "));
        entityManager.createNativeQuery(USE_ALL).setParameter(1, all).getSingleResult();
    }

    /**
     * Has nobody move a document's jobs, and nobody add or remove a document of the same bytes, until the transaction ends.
     * To be called before anything of it is deleted: in that order those have these locks who work on it.
     */
    void lock(Document document) {
        entityManager
                .createNativeQuery(HOLD_JOBS)
                .setParameter(1, document.id().value())
                .getResultList();
        hold(DISUSE, document.contentHash());
    }

    /** Deletes a locked document with its pages and jobs. What has been published stays. */
    void remove(Document document) {
        entityManager.remove(document);
    }

    /** Deletes what has been published of a locked document. */
    void removePublished(Document document) {
        entityManager
                .createNativeQuery(REMOVE_PUBLISHED)
                .setParameter(1, document.id().value())
                .executeUpdate();
    }

    /**
     * Documents that have been kept long enough and whose jobs have ended.
     *
     * @param days for districts that have not chosen otherwise
     * @param limit how many at most
     */
    public List<Expired> expired(int days, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(EXPIRED)
                .setParameter(1, days)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Expired(new DistrictId((UUID) row[0]), new DocumentId((UUID) row[1])))
                .toList();
    }

    /**
     * Whether nobody needs bytes any more: no document and no page that this transaction sees. Until it ends, nobody adds a
     * document with these bytes.
     */
    public boolean isUnused(ContentHash bytes) {
        hold(DISUSE, bytes);
        return count("SELECT COUNT(d) FROM Document d WHERE d.contentHash = :bytes", bytes) == 0
                && count("SELECT COUNT(p) FROM DocumentPage p WHERE p.contentHash = :bytes", bytes) == 0
                && count("SELECT COUNT(p) FROM DocumentPage p WHERE p.previewHash = :bytes", bytes) == 0;
    }

    private long count(String query, ContentHash bytes) {
        return entityManager
                .createQuery(query, Long.class)
                .setParameter("bytes", bytes.hex())
                .getSingleResult();
    }

    private void hold(String lock, ContentHash bytes) {
        entityManager.createNativeQuery(lock).setParameter(1, bytes.hex()).getSingleResult();
    }

    /** Adds a page, in place of what an earlier try has left. */
    public void put(DocumentPage page) {
        hold(page.bytes());
        entityManager.merge(page);
    }

    /** In order; empty where the format has no pages of its own. */
    public List<DocumentPage> pages(Document document) {
        return entityManager
                .createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.documentId = :document ORDER BY p.number",
                        DocumentPage.class)
                .setParameter("document", document.id().value())
                .getResultList();
    }
}
