package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database itself holds back, whatever the application asks for. */
@ExtendWith(RunningBellgrid.Starter.class)
class RowLevelSecurityIT {
    private static final String UNGUARDED = """
            SELECT c.relname
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district_id' AND NOT a.attisdropped
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
               AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                        AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
            """;
    private static final String GUARDED =
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity";

    @Test
    void every_table_that_belongs_to_districts_is_guarded(RunningBellgrid bellgrid) throws SQLException {
        try (Connection connection = bellgrid.connection()) {
            assertThat(column(connection, UNGUARDED)).isEmpty();
            assertThat(column(connection, GUARDED)).contains("districts", "users", "documents", "timeblocks", "outbox");
        }
    }

    @Test
    void the_application_neither_owns_the_tables_nor_passes_by_their_guards(RunningBellgrid bellgrid)
            throws SQLException {
        try (Connection connection = bellgrid.connection()) {
            assertThat(column(connection, "SELECT tablename FROM pg_tables WHERE tableowner = current_user"))
                    .isEmpty();
            assertThat(column(
                            connection,
                            "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"))
                    .isEmpty();
        }
    }

    @Test
    void who_has_not_said_for_which_district_sees_nothing(RunningBellgrid bellgrid) throws SQLException {
        OtherDistrict.create(bellgrid);

        try (Connection connection = bellgrid.connection()) {
            workFor(connection, "");

            for (String table : List.of("districts", "documents", "processing_jobs", "timetables", "users")) {
                assertThat(column(connection, "SELECT id FROM " + table)).isEmpty();
            }
        }
    }

    @Test
    void a_district_sees_and_changes_its_own_rows_alone(RunningBellgrid bellgrid) throws SQLException {
        OtherDistrict one = OtherDistrict.create(bellgrid);
        OtherDistrict other = OtherDistrict.create(bellgrid);

        try (Connection connection = bellgrid.connection()) {
            workFor(connection, one.district().toString());

            assertThat(column(connection, "SELECT id FROM documents"))
                    .containsExactly(one.document().toString());
            assertThat(update(connection, "UPDATE timetables SET name = 'ours' WHERE id = ?", other.timetable()))
                    .isZero();
            assertThatThrownBy(() -> update(
                            connection,
                            "INSERT INTO schools (id, district_id, name) VALUES (gen_random_uuid(), ?, 'theirs')",
                            other.district()))
                    .hasMessageContaining("row-level security");
        }
    }

    private static void workFor(Connection connection, String district) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config('bellgrid.district', ?, false)")) {
            set.setString(1, district);
            set.execute();
        }
    }

    private static int update(Connection connection, String statement, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, id);
            return update.executeUpdate();
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
