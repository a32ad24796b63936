package org.bellgrid.domain.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tenancy.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a district's documents in a stretch of days. A document counts when it came to a good end in it, as long
 * as its job is kept; money when it was spent in it. Amounts are US dollars.
 *
 * @param settled by the dearest tier that has read any of a document; tiers that settled none are missing
 * @param weeks by the Mondays of the weeks, and by tier; weeks with no documents are missing
 * @param schools all of the district, by their names; then what belongs to none, if there is anything
 * @param cloudDocuments how many were shown to an outside tier
 */
public record Overview(
        Days days,
        List<Settled> settled,
        Map<LocalDate, Map<ReaderTier, Long>> weeks,
        List<AtSchool> schools,
        long cloudDocuments) {
    /** As fine as the ledger. */
    private static final int DECIMALS = 6;

    public Overview {
        settled = List.copyOf(settled);
        weeks = Map.copyOf(weeks);
        schools = List.copyOf(schools);
    }

    /**
     * The documents that a tier settled.
     *
     * @param amount what has been paid for them, whenever that was
     * @param medianWait from the upload to the end
     */
    public record Settled(ReaderTier tier, long documents, BigDecimal amount, Duration medianWait) {}

    /**
     * The documents of a school.
     *
     * @param school {@code null} for those of none
     * @param spent on these and on such as came to no good end
     * @param monthlyLimit what it is meant to spend a month; {@code null} where nothing is meant
     */
    public record AtSchool(
            @Nullable SchoolId school,
            @Nullable String name,
            long documents,
            BigDecimal spent,
            @Nullable BigDecimal monthlyLimit) {}

    public long documents() {
        return settled.stream().mapToLong(Settled::documents).sum();
    }

    public BigDecimal spent() {
        return schools.stream().map(AtSchool::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a document has cost; empty when there is none. */
    public Optional<BigDecimal> each() {
        return documents() == 0
                ? Optional.empty()
                : Optional.of(spent().divide(BigDecimal.valueOf(documents()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** How many documents a tier has settled in the week that begins with that Monday. */
    public long inWeek(LocalDate monday, ReaderTier tier) {
        return weeks.getOrDefault(monday, Map.of()).getOrDefault(tier, 0L);
    }
}
