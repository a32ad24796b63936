package org.bellgrid.api.auth;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bellgrid.domain.account.TokenKeys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys with which anybody can check our tokens (RFC 7517). */
@Schema(name = "KeySet")
public record KeySet(List<Key> keys) {
    public KeySet {
        keys = List.copyOf(keys);
    }

    static KeySet of(List<RSAPublicKey> keys) {
        return new KeySet(keys.stream().map(Key::of).toList());
    }

    /**
     * One key.
     *
     * @param kid as in the header of the tokens: the SHA-256 of the encoded public key
     * @param n the modulus
     * @param e the exponent
     */
    public record Key(String kty, String use, String alg, String kid, String n, String e) {
        static Key of(RSAPublicKey key) {
            return new Key(
                    "RSA",
                    "sig",
                    "RS256",
                    TokenKeys.idOf(key),
                    base64(unsigned(key.getModulus())),
                    base64(unsigned(key.getPublicExponent())));
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /** Big-endian without the leading zero that Java writes as a sign. */
        private static byte[] unsigned(BigInteger number) {
            byte[] bytes = number.toByteArray();
            return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        }
    }
}
