package org.bellgrid.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.SchoolId;
import org.junit.jupiter.api.Test;

class CostEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ContentHash HASH = ContentHash.of(new byte[] {1});
    private static final SchoolId SCHOOL = SchoolId.random();
    private static final Duration LATENCY = Duration.ofMillis(640);

    private final CostEntry line = line(new Charge(Charge.Unit.OUTPUT_TOKEN, 8000, new BigDecimal("0.12")));

    @Test
    void a_line_says_whose_it_is() {
        assertThat(line.school()).contains(SCHOOL);
        assertThat(line.createdAt()).isEqualTo(NOW);
        assertThat(line.latency()).isEmpty();
    }

    @Test
    void what_was_charged_replaces_what_was_expected() {
        line.settle(
                List.of(
                        new Charge(Charge.Unit.INPUT_TOKEN, 5000, new BigDecimal("0.015")),
                        new Charge(Charge.Unit.OUTPUT_TOKEN, 1200, new BigDecimal("0.018"))),
                LATENCY);

        assertThat(line.units()).isEqualTo(1200);
        assertThat(line.amount()).isEqualByComparingTo("0.018");
        assertThat(line.latency()).contains(LATENCY);
    }

    @Test
    void what_nobody_has_counted_costs_what_was_expected() {
        line.settle(List.of(new Charge(Charge.Unit.OUTPUT_TOKEN, 0, BigDecimal.ZERO)), LATENCY);

        assertThat(line.units()).isEqualTo(8000);
        assertThat(line.amount()).isEqualByComparingTo("0.12");
        assertThat(line.latency()).contains(LATENCY);
    }

    private static CostEntry line(Charge expected) {
        Document document = new Document(
                DocumentId.random(),
                DistrictId.random(),
                SCHOOL,
                UserId.random(),
                new Blobs.Blob(HASH, 1),
                "week.pdf",
                DocumentDetails.NONE);
        ProcessingJob job = new ProcessingJob(JobId.random(), document, NOW);
        return new CostEntry(new PaidCall(job, ReaderTier.LLM, HASH, NOW), document, expected);
    }
}
