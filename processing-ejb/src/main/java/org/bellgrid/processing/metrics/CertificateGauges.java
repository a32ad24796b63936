package org.bellgrid.processing.metrics;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows scrapers until when the certificates of TLS and of tokens are good. */
@Singleton
@Startup
public class CertificateGauges {
    private static final System.Logger LOG = System.getLogger(CertificateGauges.class.getName());

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry registry;

    @Inject
    @ConfigProperty(name = "bellgrid.keys.dir")
    String given;

    @Inject
    @ConfigProperty(name = "bellgrid.own.keys.dir")
    String own;

    @Inject
    @ConfigProperty(name = "bellgrid.keys.password")
    String password;

    /** Every hour, since others may put new ones there. */
    @PostConstruct
    @Schedule(hour = "*", minute = "7", persistent = false)
    void look() {
        look("tls", own);
        look("jwt", given);
    }

    private void look(String store, String folder) {
        try {
            Map<String, Instant> found = KeyStoreEnds.of(Path.of(folder, store + ".p12"), password);
            ends.keySet()
                    .removeIf(known ->
                            known.startsWith(store + "/") && !found.containsKey(known.substring(store.length() + 1)));
            found.forEach((alias, end) -> show(store + "/" + alias, end));
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(WARNING, "nobody knows when the certificates in {0}.p12 end: {1}", store, e.getMessage());
        }
    }

    private void show(String certificate, Instant end) {
        if (ends.put(certificate, end) == null) {
            registry.gauge(
                    "bellgrid_certificate_expiry_timestamp_seconds",
                    ends,
                    all -> all.getOrDefault(certificate, Instant.EPOCH).getEpochSecond(),
                    new Tag("certificate", certificate));
        }
    }
}
