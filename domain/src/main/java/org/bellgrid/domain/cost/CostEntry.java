package org.bellgrid.domain.cost;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ReaderTierColumn;
import org.bellgrid.domain.tenancy.SchoolId;
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
    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "job_id")
    private @Nullable UUID jobId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "call_id")
    private @Nullable UUID callId;

    @Convert(converter = ReaderTierColumn.class)
    @Column
    private ReaderTier tier;

    @Column
    private long units;

    @Convert(converter = Charge.Unit.Column.class)
    @Column
    private Charge.Unit unit;

    @Column
    private BigDecimal amount;

    @Column(name = "latency_millis")
    private @Nullable Long latencyMillis;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    protected CostEntry() {}

    /** What a call that is about to be made is expected to cost. */
    CostEntry(PaidCall call, Document document, Charge expected) {
        this.id = UUID.randomUUID();
        this.districtId = document.district().value();
        this.schoolId = document.school().map(SchoolId::value).orElse(null);
        this.documentId = document.id().value();
        this.jobId = call.job().value();
        this.callId = call.id();
        this.tier = call.tier();
        this.units = expected.units();
        this.unit = expected.unit();
        this.amount = expected.amount();
        this.createdAt = call.askedAt();
    }

    /** The call has ended: what is known of its charges replaces what was expected. */
    void settle(List<Charge> actual, Duration latency) {
        latencyMillis = latency.toMillis();
        actual.stream()
                .filter(charge -> charge.unit() == unit && charge.units() > 0)
                .findFirst()
                .ifPresent(charge -> {
                    units = charge.units();
                    amount = charge.amount();
                });
    }

    public UUID id() {
        return id;
    }

    /** The job that it was spent on; empty when that has been deleted. */
    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    /** The document that was read; empty when that has been deleted. */
    public Optional<DocumentId> document() {
        return Optional.ofNullable(documentId).map(DocumentId::new);
    }

    /** The school that the document was uploaded for. */
    public Optional<SchoolId> school() {
        return Optional.ofNullable(schoolId).map(SchoolId::new);
    }

    /** {@link ReaderTier#CLOUD_OCR} or {@link ReaderTier#LLM}. */
    public ReaderTier tier() {
        return tier;
    }

    /** How much of the {@link #unit} was paid for. */
    public long units() {
        return units;
    }

    public Charge.Unit unit() {
        return unit;
    }

    /** US dollars. */
    public BigDecimal amount() {
        return amount;
    }

    /** How long the call has taken; empty until it has ended, or for ever when a crash has ended it. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(latencyMillis).map(Duration::ofMillis);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
