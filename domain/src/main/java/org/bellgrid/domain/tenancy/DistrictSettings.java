package org.bellgrid.domain.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.persistence.InstantColumn;
import org.jspecify.annotations.Nullable;

/** What a district has chosen for itself. */
@Entity
@Table(name = "district_settings")
public class DistrictSettings {
    @Id
    @Column(name = "district_id")
    private UUID districtId;

    @Version
    @Column
    private long version;

    @Column
    private @Nullable Double acceptance;

    @Column(name = "cloud_allowed")
    private boolean cloudAllowed;

    @Column(name = "originals_days")
    private @Nullable Integer originalsDays;

    @Column(name = "jobs_days")
    private @Nullable Integer jobsDays;

    @Convert(converter = InstantColumn.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    protected DistrictSettings() {}

    /** Nothing chosen yet. */
    DistrictSettings(DistrictId district) {
        this.districtId = district.value();
        this.cloudAllowed = true;
        this.changedAt = Instant.EPOCH;
    }

    /**
     * Chooses anew.
     *
     * @param acceptance {@code null} for the installation's default
     */
    public void choose(@Nullable Confidence acceptance, boolean cloudAllowed, Retention retention, Instant now) {
        this.acceptance = acceptance == null ? null : acceptance.value();
        this.cloudAllowed = cloudAllowed;
        this.originalsDays = retention.originalsDays();
        this.jobsDays = retention.jobsDays();
        this.changedAt = now;
    }

    /** Grows with every change; 0 where nothing has been chosen. */
    public long version() {
        return version;
    }

    /** The confidence from which on a draft is published without a person. */
    public Optional<Confidence> acceptance() {
        return Optional.ofNullable(acceptance).map(Confidence::new);
    }

    /** Whether documents may be shown to services outside of the installation. */
    public boolean cloudAllowed() {
        return cloudAllowed;
    }

    public Retention retention() {
        return new Retention(originalsDays, jobsDays);
    }
}
