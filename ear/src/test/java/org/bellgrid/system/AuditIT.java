package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether every change is noted with who has made it, and whether the notes can be trusted. */
@ExtendWith(RunningBellgrid.Starter.class)
class AuditIT {
    private final RunningBellgrid bellgrid;
    private Client admin;
    private Client teacher;

    AuditIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        admin = teacher = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        admin = Client.demo(bellgrid, "admin");
        teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void every_change_of_a_timetable_is_noted_with_who_has_made_it() throws Exception {
        String actor = Client.text(teacher.get("/auth/me"), "id");
        HttpResponse<String> created =
                teacher.post("/timetables", "application/json", BodyPublishers.ofString("{\"name\": \"Audited\"}"));
        String id = Client.text(created, "id");
        HttpResponse<String> changed =
                teacher.change("PATCH", "/timetables/" + id, Client.version(created), "{\"teacher\": \"Ms Sample\"}");
        teacher.change("DELETE", "/timetables/" + id, Client.version(changed), "");

        JsonNode entries = entries("entityId=" + id);

        assertThat(entries).hasSize(3);
        assertThat(entries.findValuesAsText("action")).containsExactly("deleted", "changed", "created");
        assertThat(entries.findValuesAsText("actor")).containsOnly(actor);
        assertThat(entries.get(1).path("fields").toString()).isEqualTo("[\"teacher\"]");
        assertThat(entries.toString()).doesNotContain("Ms Sample");
    }

    @Test
    void a_log_in_is_noted_as_that_of_the_person() throws Exception {
        String actor = Client.text(teacher.get("/auth/me"), "id");

        assertThat(entries("entity=sessions&actor=" + actor)
                        .get(0)
                        .path("action")
                        .asText())
                .isEqualTo("created");
    }

    @Test
    void what_the_pipeline_publishes_is_nobodys_change() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Audited Lesson"));
        String timetable = Client.text(upload.rested(), "timetableId");

        JsonNode entries = entries("entityId=" + timetable);

        assertThat(entries.findValuesAsText("action")).containsExactly("created");
        assertThat(entries.get(0).path("actor").isNull()).isTrue();
    }

    @Test
    void the_chain_holds_until_somebody_tampers_with_it() throws Exception {
        assertThat(integrity().path("intact").asBoolean()).isTrue();
        long broken = entries("").get(1).path("id").asLong();
        String before = asOwner("UPDATE audit_logs SET entity = 'nothing' WHERE id = %d RETURNING old.entity", broken);
        try {
            JsonNode found = integrity();
            assertThat(found.path("intact").asBoolean()).isFalse();
            assertThat(found.path("firstBroken").asLong()).isEqualTo(broken);
        } finally {
            asOwner("UPDATE audit_logs SET entity = '" + before + "' WHERE id = %d RETURNING entity", broken);
        }
        assertThat(integrity().path("intact").asBoolean()).isTrue();
    }

    @Test
    void the_application_itself_can_change_nothing() throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            for (String statement : List.of(
                    "DELETE FROM audit_logs",
                    "UPDATE audit_logs SET actor = NULL",
                    "TRUNCATE audit_logs",
                    "ALTER TABLE users DISABLE TRIGGER audit",
                    "INSERT INTO audit_logs DEFAULT VALUES")) {
                assertThatThrownBy(() -> sql.execute(statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    private String asOwner(String statement, long id) throws SQLException {
        try (Connection connection = bellgrid.ownersConnection();
                Statement sql = connection.createStatement();
                var answer = sql.executeQuery(statement.formatted(id))) {
            answer.next();
            return answer.getString(1);
        }
    }

    private JsonNode integrity() throws Exception {
        return Mappers.JSON.readTree(admin.get("/admin/audit-log/integrity").body());
    }

    private JsonNode entries(String filter) throws Exception {
        HttpResponse<String> answer = admin.get("/admin/audit-log?limit=100&" + filter);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Mappers.JSON.readTree(answer.body()).path("items");
    }
}
