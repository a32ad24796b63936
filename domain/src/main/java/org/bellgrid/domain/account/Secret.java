package org.bellgrid.domain.account;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What proves something to us by itself: a refresh token, for instance. It is shown to its owner once; we keep the hash. A
 * fast hash will do where nobody can guess 256 random bits.
 */
public record Secret(String value) {
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 random bits as 43 characters of base64url. */
    public static Secret random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256, in 64 hexadecimal digits. */
    public String hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
