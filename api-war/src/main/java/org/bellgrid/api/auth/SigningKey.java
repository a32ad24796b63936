package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.RSAPublicKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public half of the key that signs tokens, from the key store that the server signs with. */
@Dependent
class SigningKey {
    private static final String ALIAS = "bellgrid";

    private final String directory;
    private final String password;

    @Inject
    SigningKey(
            @ConfigProperty(name = "bellgrid.keys.dir") String directory,
            @ConfigProperty(name = "bellgrid.keys.password") String password) {
        this.directory = directory;
        this.password = password;
    }

    RSAPublicKey read() {
        try {
            KeyStore keys = KeyStore.getInstance(new File(directory, "jwt.p12"), password.toCharArray());
            return (RSAPublicKey) keys.getCertificate(ALIAS).getPublicKey();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key store of the tokens cannot be read", e);
        }
    }
}
