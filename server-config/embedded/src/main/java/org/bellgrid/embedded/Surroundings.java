package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server stands on: database, broker, keys and folders. Starts what is not said to be elsewhere. */
public final class Surroundings implements AutoCloseable {
    private final Settings settings;
    private final Secrets secrets;
    private final @Nullable EmbeddedDatabase database;
    private final @Nullable EmbeddedBroker broker;

    private Surroundings(
            Settings settings, Secrets secrets, @Nullable EmbeddedDatabase database, @Nullable EmbeddedBroker broker) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.broker = broker;
    }

    /**
     * Starts database and broker, unless they are external, and makes the keys.
     *
     * @param programs where PostgreSQL's programs are unpacked to
     */
    public static Surroundings start(Settings settings, Path programs) {
        Secrets secrets = new Secrets(settings.data().resolve("secrets"));
        KeyStores.prepare(settings.data().resolve("keys"), secrets.password("keys"));
        EmbeddedDatabase database = settings.database().isExternal()
                ? null
                : EmbeddedDatabase.start(
                        settings.data().resolve("postgresql"),
                        programs,
                        settings.database().port(),
                        secrets);
        try {
            return new Surroundings(settings, secrets, database, startBroker(settings, secrets));
        } catch (StartProblem problem) {
            close(database, problem);
            throw problem;
        }
    }

    /** The embedded database; there is none when it is external. */
    public EmbeddedDatabase database() {
        if (database == null) {
            throw new IllegalStateException("the database is external");
        }
        return database;
    }

    /**
     * What the server has to know, as the environment variables it reads: what is known here, and whatever else was given as
     * a system property, such as user and password of an external database.
     */
    public Map<String, String> environment() {
        Map<String, String> environment = givenAsProperties();
        environment.putAll(Map.of(
                "BELLGRID_HTTP_PORT", Integer.toString(settings.httpPort()),
                "BELLGRID_HTTPS_PORT", Integer.toString(settings.httpsPort()),
                "BELLGRID_DATA_DIR", settings.data().toString(),
                "BELLGRID_BLOBS_DIR", settings.data().resolve("blobs").toString(),
                "BELLGRID_KEYS_DIR", settings.data().resolve("keys").toString(),
                "BELLGRID_KEYS_PASSWORD", secrets.password("keys"),
                "BELLGRID_READERS", Integer.toString(settings.readers()),
                "BELLGRID_DEMO", Boolean.toString(settings.demo())));
        describe(environment, "DB", settings.database());
        describe(environment, "MQ", settings.broker());
        if (database != null) {
            environment.put("BELLGRID_DB_USER", EmbeddedDatabase.NAME);
            environment.put("BELLGRID_DB_PASSWORD", database.password());
            environment.put("BELLGRID_DB_OWNER_USER", EmbeddedDatabase.OWNER);
            environment.put("BELLGRID_DB_OWNER_PASSWORD", database.ownerPassword());
        }
        if (broker != null) {
            environment.put("BELLGRID_MQ_USER", EmbeddedBroker.USER);
            environment.put("BELLGRID_MQ_PASSWORD", brokerPassword(secrets));
        }
        return environment;
    }

    @Override
    public void close() throws IOException {
        try {
            if (broker != null) {
                broker.close();
            }
        } finally {
            if (database != null) {
                database.close();
            }
        }
    }

    private static Map<String, String> givenAsProperties() {
        Map<String, String> given = new HashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bellgrid."))
                .forEach(name -> given.put(Settings.environmentName(name), System.getProperty(name)));
        return given;
    }

    private static @Nullable EmbeddedBroker startBroker(Settings settings, Secrets secrets) {
        return settings.broker().isExternal()
                ? null
                : EmbeddedBroker.start(
                        settings.data().resolve("artemis"), settings.broker().port(), brokerPassword(secrets));
    }

    private static String brokerPassword(Secrets secrets) {
        return secrets.password("artemis-" + EmbeddedBroker.USER);
    }

    private static void describe(Map<String, String> environment, String service, Settings.Address address) {
        environment.put("BELLGRID_" + service + "_HOST", address.host().orElse("localhost"));
        environment.put("BELLGRID_" + service + "_PORT", Integer.toString(address.port()));
    }

    private static void close(@Nullable EmbeddedDatabase database, StartProblem reason) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
