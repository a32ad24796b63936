package org.bellgrid.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bellgrid.domain.wire.Mappers;

/**
 * Tokens that must not open anything, each like a true one but for one thing.
 *
 * @param servers the keys that the server signs with
 * @param attackers another pair of the same kind
 */
record ForgedTokens(KeyPair servers, KeyPair attackers) {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

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
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new ForgedTokens(
                new KeyPair(keys.getCertificate(alias).getPublicKey(), (PrivateKey) keys.getKey(alias, password)),
                generator.generateKeyPair());
    }

    /** Nothing is wrong with this one; it shows that the others are refused for what is wrong with them. */
    String sound() throws GeneralSecurityException {
        return rs256(header(), claims());
    }

    /**
     * All forgeries by what is wrong with them.
     *
     * @param attackersPlace where the attackers would have the server look for keys
     */
    Map<String, String> all(URI attackersPlace) throws GeneralSecurityException {
        Map<String, String> all = new LinkedHashMap<>();
        addWrongClaims(all);
        addUnsigned(all);
        addSignedWithThePublicKey(all);
        addSignedByAttackers(all, attackersPlace);
        addMangled(all);
        return all;
    }

    /** Signed by the server's key, but in other ways than the one that is agreed. */
    Map<String, String> otherAlgorithms() throws GeneralSecurityException {
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return Map.of(
                "RS512", signed(with("alg", "RS512"), claims(), Signature.getInstance("SHA512withRSA")),
                "PS256", signed(with("alg", "PS256"), claims(), pss));
    }

    /** The attackers' keys as they would publish them. */
    String attackersKeySet() {
        return Mappers.JSON
                .createObjectNode()
                .set("keys", Mappers.JSON.createArrayNode().add(attackersKey()))
                .toString();
    }

    private void addWrongClaims(Map<String, String> all) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        all.put("by another issuer", rs256(header(), claimsBut(claims -> claims.put("iss", "somebody-else"))));
        all.put("for another audience", rs256(header(), claimsBut(claims -> claims.put("aud", "somebody-else"))));
        all.put("expired", rs256(header(), claimsBut(claims -> claims.put("exp", now - 600))));
        all.put("not valid yet", rs256(header(), claimsBut(claims -> claims.put("nbf", now + 600))));
        all.put("of another type", rs256(with("typ", "secevent+jwt"), claims()));
        for (String claim : List.of("iss", "aud", "exp", "upn", "sid")) {
            all.put("without " + claim, rs256(header(), claimsBut(claims -> claims.remove(claim))));
        }
        all.put("of a key that is not there", rs256(with("kid", "another"), claims()));
    }

    private void addUnsigned(Map<String, String> all) throws GeneralSecurityException {
        String signature = part(sound(), 2);
        for (String none : List.of("none", "None", "nOnE", "NONE", "")) {
            String content = content(with("alg", none), claims());
            all.put("alg \"%s\"".formatted(none), content + ".");
            all.put("alg \"%s\" and a signature".formatted(none), content + "." + signature);
        }
        ObjectNode noAlgorithm = header();
        noAlgorithm.remove("alg");
        all.put("no alg", content(noAlgorithm, claims()) + "." + signature);
    }

    private void addSignedWithThePublicKey(Map<String, String> all) throws GeneralSecurityException {
        byte[] der = servers.getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        all.put("HS256 with the public key, DER", hs256(der));
        all.put("HS256 with the public key, PEM", hs256(pem.getBytes(StandardCharsets.US_ASCII)));
        all.put(
                "HS256 with the public key, PEM and a line's end",
                hs256((pem + "\n").getBytes(StandardCharsets.US_ASCII)));
        all.put("HS256 with nothing to speak of", hs256(new byte[1]));
    }

    private void addSignedByAttackers(Map<String, String> all, URI place) throws GeneralSecurityException {
        all.put("signed by another key", byAttackers(header()));
        all.put("signed by another key of its own name", byAttackers(with("kid", kid(attackers.getPublic()))));
        for (String kid : List.of("../../../../dev/null", "' OR '1'='1", "x".repeat(5000))) {
            all.put("signed by another key, kid " + kid.charAt(0), byAttackers(with("kid", kid)));
        }
        for (String kid : List.of(kid(servers.getPublic()), kid(attackers.getPublic()))) {
            ObjectNode jwk = with("kid", kid);
            jwk.set("jwk", attackersKey());
            all.put("with its own key, kid " + kid, byAttackers(jwk));
            for (String pointer : List.of("jku", "x5u")) {
                ObjectNode elsewhere = with("kid", kid);
                elsewhere.put(pointer, place.toString());
                all.put("key at %s, kid %s".formatted(pointer, kid), byAttackers(elsewhere));
            }
        }
    }

    private void addMangled(Map<String, String> all) throws GeneralSecurityException {
        String sound = sound();
        String other = rs256(header(), claimsBut(claims -> claims.put("upn", "somebody")));
        all.put("changed claims", part(other, 0) + "." + part(other, 1) + "." + part(sound, 2));
        all.put("signature taken off", part(sound, 0) + "." + part(sound, 1) + ".");
        all.put("signature and its dot taken off", part(sound, 0) + "." + part(sound, 1));
        all.put("signature cut short", sound.substring(0, sound.length() - 8));
        all.put("one part too many", sound + "." + part(sound, 2));
        all.put("five parts, as if encrypted", sound + ".AAAA.AAAA");
        all.put("header that is no JSON", base64("[") + "." + part(sound, 1) + "." + part(sound, 2));
        all.put("claims that are no JSON", part(sound, 0) + "." + base64("[") + "." + part(sound, 2));
        all.put("no token", "not-a-token");
        all.put("dots", "..");
    }

    private ObjectNode header() {
        return Mappers.JSON
                .createObjectNode()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", kid(servers.getPublic()));
    }

    private ObjectNode with(String field, String value) {
        return header().put(field, value);
    }

    private static ObjectNode claims() {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = Mappers.JSON
                .createObjectNode()
                .put("iss", "bellgrid")
                .put("aud", "bellgrid")
                .put("sub", NOBODY)
                .put("upn", NOBODY)
                .put("sid", NOBODY)
                .put("district", NOBODY)
                .put("iat", now - 900)
                .put("exp", now + 600);
        claims.putArray("groups").add("admin");
        return claims;
    }

    private static ObjectNode claimsBut(Consumer<ObjectNode> change) {
        ObjectNode claims = claims();
        change.accept(claims);
        return claims;
    }

    private String rs256(ObjectNode header, ObjectNode claims) throws GeneralSecurityException {
        return signed(header, claims, Signature.getInstance("SHA256withRSA"));
    }

    private String signed(ObjectNode header, ObjectNode claims, Signature signature) throws GeneralSecurityException {
        return signed(content(header, claims), signature, servers.getPrivate());
    }

    private String byAttackers(ObjectNode header) throws GeneralSecurityException {
        return signed(content(header, claims()), Signature.getInstance("SHA256withRSA"), attackers.getPrivate());
    }

    private static String signed(String content, Signature signature, PrivateKey key) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    private String hs256(byte[] secret) throws GeneralSecurityException {
        String content = content(with("alg", "HS256"), claims());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private ObjectNode attackersKey() {
        RSAPublicKey key = (RSAPublicKey) attackers.getPublic();
        return Mappers.JSON
                .createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", kid(key))
                .put("n", BASE64.encodeToString(key.getModulus().toByteArray()))
                .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static String kid(PublicKey key) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String content(ObjectNode header, ObjectNode claims) {
        return base64(header.toString()) + "." + base64(claims.toString());
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
