package org.bellgrid.domain.account;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The public halves of all keys in the key store that the server signs tokens with: the one in use, and those that are to
 * be used next or were used last. Read again when the file has changed.
 */
public final class TokenKeys {
    private final File file;
    private final char[] password;
    private List<RSAPublicKey> keys = List.of();
    private FileTime readAsOf = FileTime.fromMillis(0);

    /**
     * Nothing is read yet.
     *
     * @param store a PKCS #12 file
     */
    public TokenKeys(Path store, String password) {
        this.file = store.toFile();
        this.password = password.toCharArray();
    }

    /** All of them. */
    public synchronized List<RSAPublicKey> published() {
        try {
            FileTime changed = Files.getLastModifiedTime(file.toPath());
            if (!changed.equals(readAsOf)) {
                keys = read();
                readAsOf = changed;
            }
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key store of the tokens cannot be read", e);
        }
    }

    /** The one that a token's header names. */
    public Optional<RSAPublicKey> find(String id) {
        return published().stream().filter(key -> idOf(key).equals(id)).findFirst();
    }

    /** The id that the container puts into the tokens that it signs: the SHA-256 of the encoded public key. */
    public static String idOf(RSAPublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private List<RSAPublicKey> read() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(file, password);
        List<RSAPublicKey> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            found.add((RSAPublicKey) store.getCertificate(alias).getPublicKey());
        }
        return List.copyOf(found);
    }
}
