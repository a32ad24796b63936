package org.bellgrid.container;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bellgrid.embedded.EmbeddedDatabase;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Secrets;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that all migrations have run on, empty at first and the same for all tests of a JVM, with whose end it ends. */
final class TestDatabase {
    private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();
    private static final Path PROGRAMS =
            Path.of("target", "postgresql-programs").toAbsolutePath();

    private static final EntityManagerFactory FACTORY = start();

    private TestDatabase() {}

    /** As the application's role, which owns nothing. */
    static EntityManagerFactory factory() {
        return FACTORY;
    }

    private static EntityManagerFactory start() {
        delete(FOLDER);
        EmbeddedDatabase database = EmbeddedDatabase.start(
                FOLDER.resolve("data"), PROGRAMS, Ports.anyFree(), new Secrets(FOLDER.resolve("secrets")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database), "end of the database"));
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(database.jdbcUrl(), EmbeddedDatabase.OWNER, database.ownerPassword())
                .placeholders(Map.of("application", EmbeddedDatabase.NAME))
                .load()
                .migrate();
        return Persistence.createEntityManagerFactory(
                "bellgrid",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source(database)));
    }

    /** As the server's, in datasource.xml. */
    private static DataSource source(EmbeddedDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(EmbeddedDatabase.NAME);
        source.setPassword(database.password());
        source.setStringType("unspecified");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            System.err.println("While ending the database: " + e);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
