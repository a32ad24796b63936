package org.bellgrid.domain.cost;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.ReaderTierColumn;
import org.jspecify.annotations.Nullable;

/** A call that costs money: written down before it is made, and its answer before it is used. */
@Entity
@Table(name = "paid_calls")
public class PaidCall {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "job_id")
    private UUID jobId;

    @Convert(converter = ReaderTierColumn.class)
    @Column
    private ReaderTier tier;

    @Column(name = "content_hash")
    private String contentHash;

    @Convert(converter = InstantColumn.class)
    @Column(name = "asked_at")
    private Instant askedAt;

    @Column
    private byte @Nullable [] answer;

    @Column
    private @Nullable String fault;

    @Convert(converter = InstantColumn.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected PaidCall() {}

    /** A call that is about to be made. */
    PaidCall(ProcessingJob job, ReaderTier tier, ContentHash content, Instant now) {
        this.id = UUID.randomUUID();
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.tier = tier;
        this.contentHash = content.hex();
        this.askedAt = now;
    }

    /** Keeps what was answered. */
    public void answered(byte[] content, Instant now) {
        answer = content.clone();
        endedAt = now;
    }

    /**
     * Keeps why there is no answer.
     *
     * @param reason in English, for the job's history
     */
    public void failed(String reason, Instant now) {
        fault = reason;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    JobId job() {
        return new JobId(jobId);
    }

    ReaderTier tier() {
        return tier;
    }

    Instant askedAt() {
        return askedAt;
    }

    public Optional<byte[]> answer() {
        return Optional.ofNullable(answer).map(byte[]::clone);
    }

    /** Why there is no answer; empty, too, where nobody knows. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
