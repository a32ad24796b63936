package org.bellgrid.api.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public halves of all keys in the key store that the server signs tokens with: the one in use, and those that are to
 * be used next or were used last. Read again when the file has changed.
 */
@ApplicationScoped
class TokenKeys {
    @Inject
    @ConfigProperty(name = "bellgrid.keys.dir")
    String directory;

    @Inject
    @ConfigProperty(name = "bellgrid.keys.password")
    String password;

    private List<RSAPublicKey> keys = List.of();
    private FileTime readAsOf = FileTime.fromMillis(0);

    synchronized List<RSAPublicKey> published() {
        File file = new File(directory, "jwt.p12");
        try {
            FileTime changed = Files.getLastModifiedTime(file.toPath());
            if (!changed.equals(readAsOf)) {
                keys = read(file);
                readAsOf = changed;
            }
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key store of the tokens cannot be read", e);
        }
    }

    private List<RSAPublicKey> read(File file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(file, password.toCharArray());
        List<RSAPublicKey> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            found.add((RSAPublicKey) store.getCertificate(alias).getPublicKey());
        }
        return List.copyOf(found);
    }
}
