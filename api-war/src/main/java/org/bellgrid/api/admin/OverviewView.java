package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.overview.Overview;
import org.bellgrid.domain.tenancy.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the district's documents in a stretch of days of UTC. A document counts when it came to a good end in it,
 * as long as its job is kept; money, in US dollars, when it was spent in it.
 *
 * @param district its name
 * @param to the last day, which is in it
 * @param costPerDocument {@code null} without any
 * @param cloudDocuments how many were shown to a service outside of the installation
 * @param tiers all of them, from the cheapest to the dearest
 * @param weeks all that have a day in it, also those with no documents
 * @param schools all of the district, by their names; then, without id and name, what belongs to none
 */
@Schema(name = "Overview")
record OverviewView(
        String district,
        LocalDate from,
        LocalDate to,
        long documents,
        BigDecimal spent,
        @Nullable BigDecimal costPerDocument,
        long cloudDocuments,
        List<OfTier> tiers,
        List<Week> weeks,
        List<OfSchool> schools) {
    OverviewView {
        tiers = List.copyOf(tiers);
        weeks = List.copyOf(weeks);
        schools = List.copyOf(schools);
    }

    /**
     * The documents that a tier settled: it has read them, at least in part, and no dearer one has.
     *
     * @param amount what has been paid for them, whenever that was
     * @param medianSeconds from the upload to the end; {@code null} without any
     */
    @Schema(name = "OverviewTier")
    record OfTier(
            @Schema(ref = "ReaderTier") String tier,
            long documents,
            BigDecimal amount,
            @Nullable Long medianSeconds) {
        private static OfTier of(ReaderTier tier, Overview overview) {
            Optional<Overview.Settled> settled = overview.settled().stream()
                    .filter(one -> one.tier() == tier)
                    .findFirst();
            return new OfTier(
                    Label.of(tier),
                    settled.map(Overview.Settled::documents).orElse(0L),
                    settled.map(Overview.Settled::amount).orElse(BigDecimal.ZERO),
                    settled.map(one -> one.medianWait().toSeconds()).orElse(null));
        }
    }

    /**
     * A week.
     *
     * @param from its Monday
     * @param documents how many each tier has settled
     */
    @Schema(name = "OverviewWeek")
    record Week(LocalDate from, Map<String, Long> documents) {
        Week {
            documents = Map.copyOf(documents);
        }

        private static Week of(LocalDate monday, Overview overview) {
            Map<String, Long> documents = new TreeMap<>();
            Arrays.stream(ReaderTier.values())
                    .forEach(tier -> documents.put(Label.of(tier), overview.inWeek(monday, tier)));
            return new Week(monday, documents);
        }
    }

    /**
     * The documents of a school.
     *
     * @param spent on these and on such as came to no good end
     * @param monthlyLimit what it is meant to spend a calendar month; {@code null} where nothing is meant
     */
    @Schema(name = "OverviewSchool")
    record OfSchool(
            @Nullable UUID id,
            @Nullable String name,
            long documents,
            BigDecimal spent,
            @Nullable BigDecimal monthlyLimit) {
        private static OfSchool of(Overview.AtSchool school) {
            return new OfSchool(
                    Optional.ofNullable(school.school()).map(SchoolId::value).orElse(null),
                    school.name(),
                    school.documents(),
                    school.spent(),
                    school.monthlyLimit());
        }
    }

    static OverviewView of(String district, Overview overview) {
        return new OverviewView(
                district,
                overview.days().first(),
                overview.days().last(),
                overview.documents(),
                overview.spent(),
                overview.each().orElse(null),
                overview.cloudDocuments(),
                Arrays.stream(ReaderTier.values())
                        .map(tier -> OfTier.of(tier, overview))
                        .toList(),
                overview.days().weeks().stream()
                        .map(monday -> Week.of(monday, overview))
                        .toList(),
                overview.schools().stream().map(OfSchool::of).toList());
    }
}
