package org.bellgrid.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Tokens that must not open anything, each like a true one but for one thing. */
record ForgedTokens(PrivateKey serversKey, String kid) {
    private static final String CLAIMS = """
            {"iss": "%s", "aud": "%s", "sub": "00000000-0000-4000-8000-000000000000",
             "upn": "00000000-0000-4000-8000-000000000000", "groups": ["admin"],
             "sid": "00000000-0000-4000-8000-000000000000",
             "district": "00000000-0000-4000-8000-000000000000", "iat": %d, "exp": %d}""";

    static ForgedTokens of(RunningBellgrid bellgrid) throws GeneralSecurityException, IOException {
        return of(bellgrid, "bellgrid");
    }

    /** With another key than the one that the server signs with. */
    static ForgedTokens of(RunningBellgrid bellgrid, String alias) throws GeneralSecurityException, IOException {
        Path data = bellgrid.data();
        char[] password = Files.readString(data.resolve("secrets").resolve("keys"))
                .strip()
                .toCharArray();
        KeyStore keys = KeyStore.getInstance(new File(data.resolve("keys").toFile(), "jwt.p12"), password);
        byte[] publicKey = keys.getCertificate(alias).getPublicKey().getEncoded();
        String kid = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(publicKey));
        return new ForgedTokens((PrivateKey) keys.getKey(alias, password), kid);
    }

    /** Nothing is wrong with this one; it shows that the others are refused for what is wrong with them. */
    String sound() throws GeneralSecurityException {
        return signed(serversKey, claims("bellgrid", "bellgrid", 600));
    }

    String expired() throws GeneralSecurityException {
        return signed(serversKey, claims("bellgrid", "bellgrid", -600));
    }

    String forOthers() throws GeneralSecurityException {
        return signed(serversKey, claims("bellgrid", "somebody-else", 600));
    }

    String byOthers() throws GeneralSecurityException {
        return signed(serversKey, claims("somebody-else", "bellgrid", 600));
    }

    String signedWithAnotherKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return signed(generator.generateKeyPair().getPrivate(), claims("bellgrid", "bellgrid", 600));
    }

    String notSigned() {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims("bellgrid", "bellgrid", 600)) + ".";
    }

    String tamperedWith() throws GeneralSecurityException {
        String[] parts = sound().split("\\.", -1);
        return parts[0] + "." + base64(claims("bellgrid", "bellgrid", 6000)) + "." + parts[2];
    }

    private static String claims(String issuer, String audience, long secondsLeft) {
        long now = Instant.now().getEpochSecond();
        return CLAIMS.formatted(issuer, audience, now - 900, now + secondsLeft);
    }

    private String signed(PrivateKey key, String claims) throws GeneralSecurityException {
        String content =
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(kid)) + "." + base64(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
