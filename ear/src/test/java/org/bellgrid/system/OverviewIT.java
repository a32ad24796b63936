package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators see of what became of the district's documents. */
@ExtendWith(RunningBellgrid.Starter.class)
class OverviewIT {
    private static final String LONG_AGO = "?from=2020-02-03&to=2020-02-16";

    private final RunningBellgrid bellgrid;
    private final Client admin;

    OverviewIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        admin = Client.demo(bellgrid, "admin");
    }

    @Test
    void a_document_counts_for_its_tier_its_week_and_its_school_with_what_was_paid_for_it() throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        String school = Client.text(teacher.get("/auth/me"), "schoolId");
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Looked over " + UUID.randomUUID()));
        upload.rested();
        longAgo(upload);

        JsonNode overview = overview(LONG_AGO);

        assertThat(overview.path("documents").asLong()).isEqualTo(1);
        assertThat(overview.path("cloudDocuments").asLong()).isEqualTo(1);
        assertThat(amount(overview, "spent")).isEqualByComparingTo("0.25");
        assertThat(amount(overview, "costPerDocument")).isEqualByComparingTo("0.25");
        JsonNode tier = overview.path("tiers").path(0);
        assertThat(tier.path("tier").asText()).isEqualTo("text_layer");
        assertThat(tier.path("documents").asLong()).isEqualTo(1);
        assertThat(amount(tier, "amount")).isEqualByComparingTo("0.25");
        assertThat(tier.path("medianSeconds").asLong()).isEqualTo(90);
        assertThat(overview.path("tiers").path(4).path("medianSeconds").isNull())
                .isTrue();
        assertThat(overview.path("weeks").findValuesAsText("from")).containsExactly("2020-02-03", "2020-02-10");
        assertThat(overview.at("/weeks/0/documents/text_layer").asLong()).isZero();
        assertThat(overview.at("/weeks/1/documents/text_layer").asLong()).isEqualTo(1);
        assertThat(overview.path("schools")).anySatisfy(row -> {
            assertThat(row.path("id").asText()).isEqualTo(school);
            assertThat(row.path("documents").asLong()).isEqualTo(1);
            assertThat(amount(row, "spent")).isEqualByComparingTo("0.25");
        });
    }

    @Test
    void without_days_it_is_the_present_month() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        JsonNode overview = overview("");

        assertThat(overview.path("from").asText())
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(overview.at("/weeks/0/from").asText())
                .isEqualTo(today.withDayOfMonth(1)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString());
    }

    @Test
    void days_that_are_none_or_too_many_are_said_back() throws Exception {
        assertThat(admin.get("/admin/overview?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(admin.get("/admin/overview?from=2020-02-03&to=2020-02-02").statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/admin/overview?from=2020-02-03&to=2026-02-02").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothing_of_another_district_is_in_it() throws Exception {
        OtherDistrict other = OtherDistrict.create(bellgrid);
        change("UPDATE processing_jobs SET completed_at = '2019-02-13', processing_tier = 'person' WHERE id = '%s'"
                .formatted(other.job()));

        JsonNode overview = overview("?from=2019-02-01&to=2019-02-28");

        assertThat(overview.path("documents").asLong(-1)).isZero();
    }

    private JsonNode overview(String days) throws Exception {
        HttpResponse<String> answer = admin.get("/admin/overview" + days);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Mappers.JSON.readTree(answer.body());
    }

    private static BigDecimal amount(JsonNode object, String member) {
        return object.path(member).decimalValue();
    }

    /** As if the document had been read when no other was, and a call had been paid for it. */
    private void longAgo(Upload upload) throws Exception {
        change("UPDATE processing_jobs SET completed_at = '2020-02-16 23:59:30+00',"
                + " created_at = '2020-02-16 23:58:00+00' WHERE id = '%s'".formatted(upload.jobId()));
        change("INSERT INTO cost_ledger (id, district_id, school_id, document_id, job_id, call_id, tier, units, unit,"
                + " amount, created_at)"
                + " SELECT gen_random_uuid(), d.district_id, d.school_id, d.id, j.id, gen_random_uuid(), 'cloud_ocr', 1,"
                + " 'page', 0.25, '2020-02-16 23:59:00+00'"
                + " FROM processing_jobs j JOIN documents d ON d.id = j.document_id WHERE j.id = '%s'"
                        .formatted(upload.jobId()));
    }

    private void change(String update) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(update);
        }
    }
}
