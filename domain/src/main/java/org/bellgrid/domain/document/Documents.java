package org.bellgrid.domain.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.tenancy.DistrictId;

/** All documents. */
@Dependent
public class Documents {
    private final EntityManager entityManager;

    @Inject
    public Documents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Document document) {
        entityManager.persist(document);
        // Jobs refer to their document by its id alone: it must be there first.
        entityManager.flush();
    }

    /** A document of that district; another district's is not there. */
    public Optional<Document> find(DistrictId district, DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()))
                .filter(document -> document.district().equals(district));
    }

    /** For the pipeline, which works for every district. */
    public Document get(DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()))
                .orElseThrow(() -> new IllegalStateException("document %s is gone".formatted(id)));
    }

    /** Adds a page, in place of what an earlier try has left. */
    public void put(DocumentPage page) {
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
