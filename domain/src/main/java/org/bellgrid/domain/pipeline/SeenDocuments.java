package org.bellgrid.domain.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** What the engine has seen of documents and is not sure of; kept as long as their jobs. */
@Dependent
public class SeenDocuments {
    private final EntityManager entityManager;

    @Inject
    public SeenDocuments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What has been kept of a job's document. */
    public Optional<byte[]> find(JobId job) {
        return Optional.ofNullable(entityManager.find(SeenDocument.class, job.value()))
                .map(SeenDocument::seen);
    }

    /** Keeps it, instead of what has been kept before. */
    public void put(ProcessingJob job, byte[] seen) {
        SeenDocument kept = entityManager.find(SeenDocument.class, job.id().value());
        if (kept == null) {
            entityManager.persist(new SeenDocument(job, seen));
        } else {
            kept.replace(seen);
        }
    }
}
