package org.bellgrid.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.bellgrid.documents.Catalogue.Table;
import org.bellgrid.system.RunningBellgrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page about the database says what a migrated database says. After a migration, {@code -Dbellgrid.database.update} has
 * this test write it anew; a new table needs a line in {@code tables.txt} first.
 */
@ExtendWith(RunningBellgrid.Starter.class)
class DatabaseDescriptionIT {
    private static final Path CHECKED_IN = Documents.DOCS.resolve("database.md");

    @Test
    void the_page_about_the_database_is_what_the_migrations_make(RunningBellgrid bellgrid) throws Exception {
        TablePurposes purposes = TablePurposes.read();
        try (Connection connection = bellgrid.connection()) {
            Catalogue catalogue = new Catalogue(connection);
            List<Table> tables = catalogue.tables();
            assertThat(tables)
                    .extracting(Table::name)
                    .as("the tables, and those with a line in tables.txt")
                    .containsExactlyInAnyOrderElementsOf(purposes.tables());
            String page = new DatabasePage(tables, catalogue.references(), purposes).markdown();
            if (System.getProperty("bellgrid.database.update") != null) {
                Files.writeString(CHECKED_IN, page);
            }

            assertThat(page).isEqualTo(Files.readString(CHECKED_IN));
        }
    }
}
