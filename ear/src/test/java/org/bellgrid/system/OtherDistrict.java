package org.bellgrid.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A district beside the demo's, with a document, its job and a timetable, put there behind the application's back. */
record OtherDistrict(UUID district, UUID document, UUID job, UUID timetable) {
    static OtherDistrict create(RunningBellgrid bellgrid) throws SQLException {
        UUID district = UUID.randomUUID();
        OtherDistrict other = new OtherDistrict(district, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (Connection connection = bellgrid.connection()) {
            insert(connection, "INSERT INTO districts (id, name) VALUES (?, 'Other District')", district);
            insert(
                    connection,
                    "INSERT INTO documents (id, district_id, content_hash, size_bytes, file_name, priority)"
                            + " VALUES (?, ?, repeat('0', 64), 1, 'theirs.pdf', 'normal')",
                    other.document,
                    district);
            insert(
                    connection,
                    "INSERT INTO processing_jobs (id, district_id, document_id, priority, status, stage, revision)"
                            + " VALUES (?, ?, ?, 'normal', 'completed', 'done', 6)",
                    other.job,
                    district,
                    other.document);
            insert(
                    connection,
                    "INSERT INTO timetables (id, district_id, document_id, job_id, ordinal, name, status, version)"
                            + " VALUES (?, ?, ?, ?, 1, 'theirs', 'active', 1)",
                    other.timetable,
                    district,
                    other.document,
                    other.job);
        }
        return other;
    }

    private static void insert(Connection connection, String statement, UUID... ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < ids.length; i++) {
                insert.setObject(i + 1, ids[i]);
            }
            insert.executeUpdate();
        }
    }
}
