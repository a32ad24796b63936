package org.bellgrid.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Settings;
import org.bellgrid.embedded.Surroundings;
import org.jspecify.annotations.Nullable;

/** Database and broker of the tests in this JVM: empty at first, on free ports, the same for all of them, down when it ends. */
final class TestSurroundings {
    /** More than any other test needs. */
    static final int WRITES_PER_MINUTE = 120;

    /** Messages to webhooks that are sent at once. */
    static final int SENDERS = 4;

    static final int SENDERS_PER_WEBHOOK = 2;

    /** Where the server under test believes a proxy to be. */
    static final String PROXY = "127.0.0.2";

    private static @Nullable TestSurroundings started;

    private final Settings settings;
    private final Surroundings surroundings;
    private final OutsideReaders readers;
    private final TraceCollector traces = new TraceCollector();
    private final Deque<AutoCloseable> toEnd = new ArrayDeque<>();

    private TestSurroundings(Settings settings, Surroundings surroundings, OutsideReaders readers) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.readers = readers;
        toEnd.push(traces);
        toEnd.push(readers);
        toEnd.push(surroundings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    }

    static synchronized TestSurroundings get() {
        TestSurroundings present = started;
        if (present == null) {
            present = start();
            started = present;
        }
        return present;
    }

    /** Has something ended before all that is here already, also when the tests are broken off. */
    synchronized void endFirst(AutoCloseable something) {
        toEnd.push(something);
    }

    Settings settings() {
        return settings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** What stands in for the outside readers. */
    OutsideReaders readers() {
        return readers;
    }

    /** Where servers under test send their spans. */
    TraceCollector traces() {
        return traces;
    }

    private synchronized void end() {
        for (AutoCloseable each : toEnd) {
            try {
                each.close();
            } catch (Exception e) { // the rest has to end all the same
                System.err.println("While ending the tests: " + e);
            }
        }
    }

    private static TestSurroundings start() {
        allowMany();
        allowWebhooksHere();
        System.setProperty("bellgrid.http.proxies", PROXY.replace(".", "\\."));
        System.setProperty("bellgrid.retention.pause-seconds", "3");
        System.setProperty("bellgrid.metrics.pause-seconds", "5");
        OutsideReaders readers = new OutsideReaders();
        readers.offerVision();
        readers.offerLanguageModel();
        Settings given = Settings.ofThisProcess();
        Settings settings = new Settings(
                given.data(),
                given.wlp(),
                given.servers(),
                Ports.anyFree(),
                Ports.anyFree(),
                new Settings.Address(Optional.empty(), Ports.anyFree()),
                new Settings.Address(Optional.empty(), Ports.anyFree()),
                given.readers(),
                true);
        delete(settings.data());
        return new TestSurroundings(
                settings, Surroundings.start(settings, settings.data().resolveSibling("postgresql-programs")), readers);
    }

    /** All tests share a few accounts and one address. Only writes stay near their limit, for the test of limits. */
    private static void allowMany() {
        System.setProperty("bellgrid.rates.auth-per-quarter", "100000");
        System.setProperty("bellgrid.rates.uploads-per-minute", "100000");
        System.setProperty("bellgrid.rates.reads-per-minute", "100000");
        System.setProperty("bellgrid.rates.writes-per-minute", Integer.toString(WRITES_PER_MINUTE));
        System.setProperty("bellgrid.rates.all-per-hour", "1000000");
    }

    /** Webhooks may call receivers that a test starts, and try again soon; few at once, so that a slow one matters. */
    private static void allowWebhooksHere() {
        System.setProperty("bellgrid.webhooks.private-addresses", "true");
        System.setProperty("bellgrid.webhooks.plain-http", "true");
        System.setProperty("bellgrid.webhooks.retry-seconds", "1,1");
        System.setProperty("bellgrid.webhooks.senders", Integer.toString(SENDERS));
        System.setProperty("bellgrid.webhooks.per-webhook", Integer.toString(SENDERS_PER_WEBHOOK));
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot delete " + folder, e);
        }
    }
}
