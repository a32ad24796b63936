package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator chooses for the district. */
@ExtendWith(RunningBellgrid.Starter.class)
class SettingsIT {
    private final RunningBellgrid bellgrid;
    private Client admin;

    SettingsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        this.admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        admin = Client.demo(bellgrid, "admin");
    }

    @AfterEach
    void chooseNothing() throws Exception {
        change(
                "{\"acceptance\": null, \"escalation\": null, \"cloudAllowed\": null, \"maskNames\": null, \"retention\": null}");
        limit("null");
    }

    @Test
    void what_is_chosen_stays_until_it_is_taken_back() throws Exception {
        change("{\"acceptance\": 0.9, \"escalation\": 0.7, \"cloudAllowed\": false, \"maskNames\": true}");
        change("{\"retention\": {\"originalsDays\": 30}}");
        HttpResponse<String> changed = change("{\"retention\": {\"jobsDays\": 7}}");

        JsonNode settings = Mappers.JSON.readTree(changed.body());
        assertThat(settings.path("acceptance").asDouble()).isEqualTo(0.9);
        assertThat(settings.path("escalation").asDouble()).isEqualTo(0.7);
        assertThat(settings.path("cloudAllowed").asBoolean()).isFalse();
        assertThat(settings.path("maskNames").asBoolean()).isTrue();
        assertThat(settings.at("/retention/originalsDays").asInt()).isEqualTo(30);
        assertThat(settings.at("/retention/jobsDays").asInt()).isEqualTo(7);
        HttpResponse<String> takenBack = change("{\"acceptance\": null, \"escalation\": null, \"cloudAllowed\": null}");
        assertThat(takenBack.body())
                .contains("\"acceptance\":null", "\"escalation\":null", "\"cloudAllowed\":true", "\"maskNames\":true")
                .contains("\"originalsDays\":30");
    }

    @Test
    void nobody_overwrites_what_he_has_not_seen() throws Exception {
        String version = Client.version(admin.get("/admin/settings"));
        change("{\"acceptance\": 0.7}");

        assertThat(admin.change("PATCH", "/admin/settings", version, "{}").statusCode())
                .isEqualTo(412);
        assertThat(admin.change("PATCH", "/admin/settings", "", "{}").statusCode())
                .isEqualTo(428);
    }

    @Test
    void what_makes_no_sense_is_refused() throws Exception {
        HttpResponse<String> refused = change(
                "{\"acceptance\": 2, \"escalation\": -1, \"retention\": {\"originalsDays\": 0, \"jobsDays\": 4000}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"acceptance\"", "\"escalation\"", "retention.originalsDays", "retention.jobsDays");
        assertThat(limit("-1").statusCode()).isEqualTo(400);
        assertThat(limit("0.001").statusCode()).isEqualTo(400);
        assertThat(limit("1, \"warnAt\": 1.1").statusCode()).isEqualTo(400);
        assertThat(admin.get("/admin/costs?month=soon").statusCode()).isEqualTo(400);
        assertThat(admin.get("/admin/costs/summary?month=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void costs_are_added_up_by_the_month() throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("""
                    INSERT INTO cost_ledger (id, district_id, tier, units, unit, amount, created_at)
                    SELECT gen_random_uuid(), district_id, 'cloud_ocr', 2, 'page', 0.003, at::timestamptz
                      FROM users, (VALUES ('2026-02-28T23:59:59Z'), ('2026-03-01T00:00:00Z'), ('2026-03-31T23:59:59Z'),
                           ('2026-04-01T00:00:00Z')) AS times (at)
                     WHERE email = 'admin@demo.example'""");
        }

        JsonNode march =
                Mappers.JSON.readTree(admin.get("/admin/costs?month=2026-03").body());

        assertThat(march.path("total").decimalValue()).isEqualByComparingTo("0.006");
        assertThat(march.path("items")).hasSize(2);
        assertThat(limit("12.50").body()).contains("12.5");
    }

    private HttpResponse<String> change(String patch) throws Exception {
        String version = Client.version(admin.get("/admin/settings"));
        return admin.change("PATCH", "/admin/settings", version, patch);
    }

    private HttpResponse<String> limit(String amount) throws Exception {
        String version = Client.version(admin.get("/admin/budget"));
        return admin.change("PUT", "/admin/budget", version, "{\"monthlyLimit\": %s}".formatted(amount));
    }
}
