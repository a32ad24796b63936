package org.bellgrid.documents;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database says of its own tables. Partitions go with their table, and the migrations' own table is left out. */
final class Catalogue {
    private static final String TABLES = """
            SELECT c.relname,
                   c.relrowsecurity AND c.relforcerowsecurity,
                   c.relpersistence = 'u',
                   c.relkind = 'p'
              FROM pg_class c
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
               AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname
            """;

    private static final String COLUMNS = """
            SELECT a.attname,
                   format_type(a.atttypid, NULL),
                   a.attnotnull,
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = a.attrelid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)),
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = a.attrelid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)),
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = a.attrelid AND k.contype = 'u' AND k.conkey = ARRAY[a.attnum])
              FROM pg_attribute a
             WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum
            """;

    private static final String REFERENCES = """
            SELECT k.conrelid::regclass::text,
                   k.confrelid::regclass::text,
                   (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum)
                      FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)),
                   (SELECT bool_and(a.attnotnull)
                      FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)),
                   EXISTS (SELECT FROM pg_index i
                            WHERE i.indrelid = k.conrelid AND i.indisunique
                              AND string_to_array(i.indkey::text, ' ')::smallint[] = k.conkey)
              FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
             WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND NOT c.relispartition
             ORDER BY 1, 3, 2
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table. {@code ofDistricts}: row-level security is forced on it; {@code unlogged}: a crash empties it. */
    record Table(String name, boolean ofDistricts, boolean unlogged, boolean partitioned, List<Column> columns) {}

    record Column(String name, String type, boolean required, boolean primaryKey, boolean foreignKey, boolean unique) {}

    /** A foreign key. {@code required}: there is always somebody referred to; {@code unique}: by one row at most. */
    record Reference(String from, String to, String columns, boolean required, boolean unique) {}

    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        columns(row.getString(1))));
            }
        }
        return tables;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(COLUMNS.formatted(table))) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)));
            }
        }
        return columns;
    }

    List<Reference> references() throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(REFERENCES)) {
            while (row.next()) {
                references.add(new Reference(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)));
            }
        }
        return references;
    }
}
