package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySetTest {
    @Test
    void the_key_can_be_put_together_again() throws Exception {
        RSAPublicKey key = newKey();

        KeySet.Key published = KeySet.of(List.of(key)).keys().get(0);

        RSAPublicKeySpec spec = new RSAPublicKeySpec(number(published.n()), number(published.e()));
        assertThat(KeyFactory.getInstance(published.kty()).generatePublic(spec)).isEqualTo(key);
        assertThat(published.alg()).isEqualTo("RS256");
    }

    @Test
    void the_key_id_is_the_one_that_the_container_puts_into_tokens() throws Exception {
        RSAPublicKey key = newKey();

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        assertThat(KeySet.of(List.of(key)).keys().get(0).kid())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static RSAPublicKey newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return (RSAPublicKey) generator.generateKeyPair().getPublic();
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
