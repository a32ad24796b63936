package org.bellgrid.domain.cost;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** All calls that cost money, and their lines in the ledger. */
@Dependent
public class PaidCalls {
    private final EntityManager entityManager;
    private final Documents documents;

    @Inject
    public PaidCalls(EntityManager entityManager, Documents documents) {
        this.entityManager = entityManager;
        this.documents = documents;
    }

    /** The call that has been made for a job about the same content. */
    public Optional<PaidCall> find(JobId job, ReaderTier tier, ContentHash content) {
        return entityManager
                .createQuery(
                        "SELECT c FROM PaidCall c WHERE c.jobId = :job AND c.tier = :tier AND c.contentHash = :content",
                        PaidCall.class)
                .setParameter("job", job.value())
                .setParameter("tier", tier)
                .setParameter("content", content.hex())
                .getResultStream()
                .findFirst();
    }

    /** A call that has been added before; it may be gone with its job. */
    public Optional<PaidCall> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PaidCall.class, id));
    }

    /**
     * Writes down a call that is about to be made, and what it is expected to cost.
     *
     * @return its id
     */
    public UUID add(ProcessingJob job, ReaderTier tier, ContentHash content, List<Charge> expected, Instant now) {
        PaidCall call = new PaidCall(job, tier, content, now);
        Document document = documents.get(job.document());
        entityManager.persist(call);
        expected.forEach(charge -> entityManager.persist(new CostEntry(call, document, charge)));
        return call.id();
    }

    /**
     * Replaces what a call was expected to cost by what it has cost.
     *
     * @param actual what is known of that: of units that are not among them, or of which there are 0, the expectation stays
     * @param latency how long the call has taken
     * @return US dollars for all of it
     */
    public BigDecimal settle(UUID call, List<Charge> actual, Duration latency) {
        List<CostEntry> lines = entityManager
                .createQuery("SELECT e FROM CostEntry e WHERE e.callId = :call", CostEntry.class)
                .setParameter("call", call)
                .getResultList();
        lines.forEach(line -> line.settle(actual, latency));
        return lines.stream().map(CostEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes back a call for which nothing was paid, and what it was expected to cost. */
    public void waive(UUID call) {
        for (String lost : List.of(
                "DELETE FROM CostEntry e WHERE e.callId = :call", "DELETE FROM PaidCall c WHERE c.id = :call")) {
            entityManager.createQuery(lost).setParameter("call", call).executeUpdate();
        }
    }
}
