package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.ReaderTierColumn;
import org.bellgrid.domain.tenancy.DistrictId;

/** What second looks have found: counts, which outlive documents and tasks. */
@Dependent
public class Accuracies {
    private static final String ADD = """
            INSERT INTO accuracy (task_id, district_id, at, tier, blocks_right, wrong, missed, invented)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """;
    private static final String ADD_AGREEMENT = """
            INSERT INTO agreement (task_id, district_id, at, blocks, agreed, both_right, first_alone, second_alone, neither)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """;
    private static final String WEEKS = """
            SELECT CAST(date_trunc('week', at AT TIME ZONE 'UTC') AS date) AS week, count(*),
                   count(*) FILTER (WHERE document_right), sum(blocks_right + wrong + missed + invented),
                   sum(blocks_right)
              FROM accuracy
             WHERE district_id = ?1 AND at >= ?2 AND at < ?3
             GROUP BY week ORDER BY week
            """;
    private static final String AGREEMENT = """
            SELECT count(*), coalesce(sum(blocks), 0), coalesce(sum(agreed), 0), coalesce(sum(both_right), 0),
                   coalesce(sum(first_alone), 0), coalesce(sum(second_alone), 0), coalesce(sum(neither), 0)
              FROM agreement
             WHERE district_id = ?1 AND at >= ?2 AND at < ?3
            """;
    private static final String OF_ALL = """
            SELECT coalesce(sum(blocks_right + wrong + missed + invented), 0), coalesce(sum(blocks_right), 0)
              FROM accuracy WHERE at >= ?1
            """;

    private final EntityManager entityManager;

    @Inject
    public Accuracies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(HitlTask task, ProcessingJob job, Tally tally, Instant now) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, task.id().value())
                .setParameter(2, task.district().value())
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, new ReaderTierColumn().convertToDatabaseColumn(tierOf(job)))
                .setParameter(5, tally.unchanged())
                .setParameter(6, tally.changed())
                .setParameter(7, tally.missed())
                .setParameter(8, tally.invented())
                .executeUpdate();
    }

    private static ReaderTier tierOf(ProcessingJob job) {
        return job.processingTier()
                .orElseThrow(() -> new IllegalStateException("nobody has read job %s".formatted(job.id())));
    }

    void add(HitlTask task, Agreement agreement, Instant now) {
        entityManager
                .createNativeQuery(ADD_AGREEMENT)
                .setParameter(1, task.id().value())
                .setParameter(2, task.district().value())
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, agreement.blocks())
                .setParameter(5, agreement.agreed())
                .setParameter(6, agreement.bothRight())
                .setParameter(7, agreement.firstAlone())
                .setParameter(8, agreement.secondAlone())
                .setParameter(9, agreement.neither())
                .executeUpdate();
    }

    /** A district's, week by week; weeks without a second look are left out. */
    public List<Accuracy> weeks(DistrictId district, Instant from, Instant to) {
        List<?> rows = entityManager
                .createNativeQuery(WEEKS)
                .setParameter(1, district.value())
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(to))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Accuracy(
                        ((Date) row[0]).toLocalDate(), number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    /** How far the reviewers of a district agree. */
    public Agreed agreement(DistrictId district, Instant from, Instant to) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(AGREEMENT)
                .setParameter(1, district.value())
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(to))
                .getSingleResult();
        return new Agreed(
                number(row[0]),
                new Agreement(
                        count(row[1]), count(row[2]), count(row[3]), count(row[4]), count(row[5]), count(row[6])));
    }

    /** The share of blocks that is right, of all districts. */
    public Proportion ofAll(Instant from) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(OF_ALL)
                .setParameter(1, Timestamp.from(from))
                .getSingleResult();
        return new Proportion(number(row[1]), number(row[0]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static int count(Object count) {
        return Math.toIntExact(number(count));
    }

    /**
     * How far people agree.
     *
     * @param documents that two have looked at
     */
    public record Agreed(long documents, Agreement agreement) {}
}
