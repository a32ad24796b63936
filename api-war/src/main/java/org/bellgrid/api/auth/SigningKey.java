package org.bellgrid.api.auth;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.RSAPublicKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public half of the key that signs tokens, from the key store that the server signs with; read once. */
@ApplicationScoped
class SigningKey {
    private static final String ALIAS = "bellgrid";

    @Inject
    @ConfigProperty(name = "bellgrid.keys.dir")
    String directory;

    @Inject
    @ConfigProperty(name = "bellgrid.keys.password")
    String password;

    private RSAPublicKey publicKey;

    @PostConstruct
    void read() {
        try {
            KeyStore keys = KeyStore.getInstance(new File(directory, "jwt.p12"), password.toCharArray());
            publicKey = (RSAPublicKey) keys.getCertificate(ALIAS).getPublicKey();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key store of the tokens cannot be read", e);
        }
    }

    RSAPublicKey publicKey() {
        return publicKey;
    }
}
