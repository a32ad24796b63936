package org.bellgrid.api.admin;

import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.tenancy.ChosenShares;
import org.bellgrid.domain.tenancy.Disclosure;
import org.bellgrid.domain.tenancy.DistrictSettings;
import org.bellgrid.domain.tenancy.Retention;
import org.bellgrid.domain.tenancy.Thresholds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a district has chosen; {@code null} where it goes by the installation's default.
 *
 * @param acceptance the confidence from which on a draft is published without a person, 0..1
 * @param escalation the confidence below which a block is shown to the next, dearer tier, 0..1
 * @param cloudAllowed whether documents may be shown to services outside of the installation
 * @param maskNames whether names of persons are made illegible before
 * @param sampleShare the share of what is published without a person that one looks at all the same, 0..1
 * @param doubleShare the share of these that a second person looks at, 0..1
 */
@Schema(name = "Settings")
record SettingsView(
        @Nullable Double acceptance,
        @Nullable Double escalation,
        @Nullable Boolean cloudAllowed,
        @Nullable Boolean maskNames,
        @Nullable RetentionView retention,
        @Nullable Double sampleShare,
        @Nullable Double doubleShare) {
    /**
     * How long things are kept, in days from 1 to 3650.
     *
     * @param originalsDays uploaded documents with their page images; timetables stay
     * @param jobsDays jobs that have ended, with their history
     */
    @Schema(name = "Retention")
    record RetentionView(
            @Nullable Integer originalsDays, @Nullable Integer jobsDays) {}

    static SettingsView of(DistrictSettings settings) {
        Retention retention = settings.retention();
        return new SettingsView(
                settings.acceptance().map(Confidence::value).orElse(null),
                settings.escalation().map(Confidence::value).orElse(null),
                settings.disclosure().cloudAllowed(),
                settings.disclosure().maskNames(),
                new RetentionView(retention.originalsDays(), retention.jobsDays()),
                settings.shares().sample(),
                settings.shares().twice());
    }

    /** @throws org.bellgrid.api.problem.ProblemException with all that is wrong */
    void check() {
        FieldChecks checks = new FieldChecks();
        checkShare(checks, acceptance, "acceptance");
        checkShare(checks, escalation, "escalation");
        checkShare(checks, sampleShare, "sampleShare");
        checkShare(checks, doubleShare, "doubleShare");
        Retention wanted = keeping();
        checkDays(checks, wanted.originalsDays(), "retention.originalsDays");
        checkDays(checks, wanted.jobsDays(), "retention.jobsDays");
        checks.orThrow();
    }

    private static void checkShare(FieldChecks checks, @Nullable Double share, String field) {
        checks.that(share == null || (share >= 0 && share <= 1), field, "must be between 0 and 1");
    }

    private static void checkDays(FieldChecks checks, @Nullable Integer days, String field) {
        checks.that(
                days == null || (days >= 1 && days <= Retention.LONGEST),
                field,
                "must be between 1 and " + Retention.LONGEST);
    }

    Thresholds thresholds() {
        return new Thresholds(confidence(acceptance), confidence(escalation));
    }

    private static @Nullable Confidence confidence(@Nullable Double share) {
        return share == null ? null : new Confidence(share);
    }

    /** Allowed unless it was forbidden, and legible unless it was masked. */
    Disclosure disclosure() {
        return new Disclosure(cloudAllowed == null || cloudAllowed, maskNames != null && maskNames);
    }

    ChosenShares shares() {
        return new ChosenShares(sampleShare, doubleShare);
    }

    Retention keeping() {
        return retention == null
                ? new Retention(null, null)
                : new Retention(retention.originalsDays, retention.jobsDays);
    }
}
