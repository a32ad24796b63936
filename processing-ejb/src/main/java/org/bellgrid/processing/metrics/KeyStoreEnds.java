package org.bellgrid.processing.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Until when the certificates of a key store are good. */
final class KeyStoreEnds {
    private KeyStoreEnds() {}

    /** By alias; nothing where there is no such file. */
    static Map<String, Instant> of(Path file, String password) throws IOException, GeneralSecurityException {
        Map<String, Instant> ends = new TreeMap<>();
        if (Files.notExists(file)) {
            return ends;
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate instanceof X509Certificate known) {
                ends.put(alias, known.getNotAfter().toInstant());
            }
        }
        return ends;
    }
}
