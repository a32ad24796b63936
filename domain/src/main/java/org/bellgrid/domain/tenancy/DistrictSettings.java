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

    @Column
    private @Nullable Double escalation;

    @Column(name = "cloud_allowed")
    private boolean cloudAllowed;

    @Column(name = "mask_names")
    private boolean maskNames;

    @Column(name = "originals_days")
    private @Nullable Integer originalsDays;

    @Column(name = "jobs_days")
    private @Nullable Integer jobsDays;

    @Column(name = "sample_share")
    private @Nullable Double sampleShare;

    @Column(name = "double_share")
    private @Nullable Double doubleShare;

    @Convert(converter = InstantColumn.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    protected DistrictSettings() {}

    /** Nothing chosen yet. */
    DistrictSettings(DistrictId district) {
        this.districtId = district.value();
        this.cloudAllowed = Disclosure.UNSAID.cloudAllowed();
        this.maskNames = Disclosure.UNSAID.maskNames();
        this.changedAt = Instant.EPOCH;
    }

    /** Chooses anew. */
    public void choose(
            Thresholds thresholds, Disclosure disclosure, Retention retention, ChosenShares shares, Instant now) {
        this.acceptance = value(thresholds.acceptance());
        this.escalation = value(thresholds.escalation());
        this.cloudAllowed = disclosure.cloudAllowed();
        this.maskNames = disclosure.maskNames();
        this.originalsDays = retention.originalsDays();
        this.jobsDays = retention.jobsDays();
        this.sampleShare = shares.sample();
        this.doubleShare = shares.twice();
        this.changedAt = now;
    }

    private static @Nullable Double value(@Nullable Confidence confidence) {
        return confidence == null ? null : confidence.value();
    }

    /** Grows with every change; 0 where nothing has been chosen. */
    public long version() {
        return version;
    }

    /** The confidence from which on a draft is published without a person. */
    public Optional<Confidence> acceptance() {
        return Optional.ofNullable(acceptance).map(Confidence::new);
    }

    /** The confidence below which a block goes to the next tier. */
    public Optional<Confidence> escalation() {
        return Optional.ofNullable(escalation).map(Confidence::new);
    }

    /** What may be shown to services outside of the installation. */
    public Disclosure disclosure() {
        return new Disclosure(cloudAllowed, maskNames);
    }

    /** How much of what nobody doubts is looked at all the same. */
    public ChosenShares shares() {
        return new ChosenShares(sampleShare, doubleShare);
    }

    /** The same where the installation's default fills what was not chosen. */
    public SampleShares sampling(SampleShares installation) {
        return shares().or(installation);
    }

    public Retention retention() {
        return new Retention(originalsDays, jobsDays);
    }
}
