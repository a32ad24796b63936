package org.bellgrid.domain.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.SchoolId;
import org.jspecify.annotations.Nullable;

/** Looks what became of districts' documents. */
@Dependent
public class Overviews {
    private static final String ENDED_WELL = """
            j.district_id = ?1 AND j.status = 'completed' AND j.processing_tier IS NOT NULL
               AND j.completed_at >= ?2 AND j.completed_at < ?3
            """;

    private static final String SETTLED = """
            SELECT j.processing_tier, count(*), coalesce(sum(c.amount), 0),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM j.completed_at - j.created_at))
              FROM processing_jobs j
              LEFT JOIN (SELECT job_id, sum(amount) AS amount FROM cost_ledger WHERE district_id = ?1 GROUP BY job_id) c
                ON c.job_id = j.id
             WHERE %s GROUP BY j.processing_tier ORDER BY j.processing_tier
            """.formatted(ENDED_WELL);

    private static final String WEEKS = """
            SELECT to_char(date_trunc('week', j.completed_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD'), j.processing_tier, count(*)
              FROM processing_jobs j WHERE %s GROUP BY 1, 2
            """.formatted(ENDED_WELL);

    private static final String SCHOOLS = """
            SELECT s.id, s.name, coalesce(d.documents, 0), coalesce(c.spent, 0), s.monthly_limit
              FROM (SELECT id, name, monthly_limit FROM schools WHERE district_id = ?1
                    UNION ALL SELECT NULL, NULL, NULL) s
              LEFT JOIN (SELECT o.school_id, count(*) AS documents
                           FROM processing_jobs j JOIN documents o ON o.id = j.document_id
                          WHERE %s GROUP BY o.school_id) d
                ON d.school_id IS NOT DISTINCT FROM s.id
              LEFT JOIN (SELECT school_id, sum(amount) AS spent FROM cost_ledger
                          WHERE district_id = ?1 AND created_at >= ?2 AND created_at < ?3 GROUP BY school_id) c
                ON c.school_id IS NOT DISTINCT FROM s.id
             WHERE s.id IS NOT NULL OR d.documents > 0 OR c.spent > 0
             ORDER BY s.name, s.id
            """.formatted(ENDED_WELL);

    /** A call whose document has been deleted counts as one of its own. */
    private static final String CLOUD = """
            SELECT count(DISTINCT coalesce(document_id, call_id, id)) FROM cost_ledger
             WHERE district_id = ?1 AND created_at >= ?2 AND created_at < ?3
            """;

    private final EntityManager entityManager;

    @Inject
    public Overviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What became of a district's documents in those days. */
    public Overview of(DistrictId district, Days days) {
        Map<LocalDate, Map<ReaderTier, Long>> weeks = new HashMap<>();
        rows(WEEKS, district, days)
                .forEach(row -> weeks.computeIfAbsent(
                                LocalDate.parse((String) row[0]), week -> new EnumMap<>(ReaderTier.class))
                        .put(tier(row[1]), count(row[2])));
        return new Overview(
                days,
                rows(SETTLED, district, days).map(Overviews::settled).toList(),
                weeks,
                rows(SCHOOLS, district, days).map(Overviews::atSchool).toList(),
                count(query(CLOUD, district, days).get(0)));
    }

    private static Overview.Settled settled(Object[] row) {
        long millis = Math.round(((Number) row[3]).doubleValue() * 1000);
        return new Overview.Settled(tier(row[0]), count(row[1]), (BigDecimal) row[2], Duration.ofMillis(millis));
    }

    private static Overview.AtSchool atSchool(@Nullable Object[] row) {
        UUID school = (UUID) row[0];
        return new Overview.AtSchool(
                school == null ? null : new SchoolId(school),
                (String) row[1],
                count(row[2]),
                (BigDecimal) row[3],
                (BigDecimal) row[4]);
    }

    private static ReaderTier tier(Object column) {
        return ReaderTier.valueOf(((String) column).toUpperCase(Locale.ROOT));
    }

    private static long count(@Nullable Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    private Stream<Object[]> rows(String query, DistrictId district, Days days) {
        return query(query, district, days).stream().map(row -> (Object[]) row);
    }

    private List<?> query(String query, DistrictId district, Days days) {
        return entityManager
                .createNativeQuery(query)
                .setParameter(1, district.value())
                .setParameter(2, OffsetDateTime.ofInstant(days.start(), ZoneOffset.UTC))
                .setParameter(3, OffsetDateTime.ofInstant(days.end(), ZoneOffset.UTC))
                .getResultList();
    }
}
