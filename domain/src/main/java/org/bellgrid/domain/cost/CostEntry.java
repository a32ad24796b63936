package org.bellgrid.domain.cost;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.jspecify.annotations.Nullable;

/** What a paid call has cost. */
@Entity
@Table(name = "cost_ledger")
public class CostEntry {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "job_id")
    private @Nullable UUID jobId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "call_id")
    private @Nullable UUID callId;

    @Column
    private String tier;

    @Column
    private long units;

    @Column
    private String unit;

    @Column
    private BigDecimal amount;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    protected CostEntry() {}

    CostEntry(ProcessingJob job, UUID call, ReaderTier tier, Charge charge, Instant now) {
        this.id = UUID.randomUUID();
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.callId = call;
        this.tier = label(tier);
        this.units = charge.units();
        this.unit = charge.unit().name().toLowerCase(Locale.ROOT);
        this.amount = charge.amount();
        this.createdAt = now;
    }

    /** How a tier stands in the columns. */
    static String label(ReaderTier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    /** The job that it was spent on; empty when that has been deleted. */
    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    /** {@code cloud_ocr} or {@code llm}. */
    public String tier() {
        return tier;
    }

    /** How much of the {@link #unit} was paid for. */
    public long units() {
        return units;
    }

    /** {@code page}, {@code input_token} or {@code output_token}. */
    public String unit() {
        return unit;
    }

    /** US dollars. */
    public BigDecimal amount() {
        return amount;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
