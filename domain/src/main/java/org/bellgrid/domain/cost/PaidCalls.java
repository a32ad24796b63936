package org.bellgrid.domain.cost;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** All calls that cost money, and their lines in the ledger. */
@Dependent
public class PaidCalls {
    private final EntityManager entityManager;

    @Inject
    public PaidCalls(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The call that has been made for a job about the same content. */
    public Optional<PaidCall> find(JobId job, ReaderTier tier, ContentHash content) {
        return entityManager
                .createQuery(
                        "SELECT c FROM PaidCall c WHERE c.jobId = :job AND c.tier = :tier AND c.contentHash = :content",
                        PaidCall.class)
                .setParameter("job", job.value())
                .setParameter("tier", CostEntry.label(tier))
                .setParameter("content", content.hex())
                .getResultStream()
                .findFirst();
    }

    /** A call that has been added before. */
    public PaidCall get(UUID id) {
        return entityManager.getReference(PaidCall.class, id);
    }

    /**
     * Writes down a call that is about to be made, and what it is expected to cost.
     *
     * @return its id
     */
    public UUID add(ProcessingJob job, ReaderTier tier, ContentHash content, List<Charge> expected, Instant now) {
        PaidCall call = new PaidCall(job, tier, content, now);
        entityManager.persist(call);
        // The ledger refers to it by its id alone: it must be there first.
        entityManager.flush();
        expected.forEach(charge -> entityManager.persist(new CostEntry(job, call.id(), tier, charge, now)));
        return call.id();
    }

    /** Takes out of the ledger what a call was expected to cost, since nothing was paid for it. */
    public void waive(UUID call) {
        entityManager
                .createQuery("DELETE FROM CostEntry e WHERE e.callId = :call")
                .setParameter("call", call)
                .executeUpdate();
    }
}
