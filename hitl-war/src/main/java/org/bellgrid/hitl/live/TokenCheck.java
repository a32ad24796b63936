package org.bellgrid.hitl.live;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.Revocations;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.Scope;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.account.TokenClaims;
import org.bellgrid.domain.account.TokenKeys;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at access tokens, where the container does not: it looks at requests, and its own consumer takes a token but once.
 * The keys are those that the server publishes.
 */
@ApplicationScoped
public class TokenCheck {
    private static final String ISSUER = "bellgrid";
    private static final String AUDIENCE = "bellgrid";

    @Inject
    TokenKeys keys;

    @Inject
    Revocations revocations;

    private JwtConsumer consumer;

    @PostConstruct
    void prepare() {
        consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((token, nesting) -> key(token.getKeyIdHeaderValue()))
                .setExpectedType(true, "JWT")
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .build();
    }

    private RSAPublicKey key(@Nullable String id) throws UnresolvableKeyException {
        return Optional.ofNullable(id)
                .flatMap(keys::find)
                .orElseThrow(() -> new UnresolvableKeyException("there is no such key"));
    }

    /** Who shows the token; nobody when it is not good, its session is over, or what it allows is not listening. */
    Optional<Listener> who(String token) {
        try {
            return listener(consumer.processToClaims(token))
                    .filter(listener -> !revocations.contain(listener.session()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whose page a browser shows that has this token; nobody's when it is not good, or its session is over. */
    public Optional<Viewer> viewer(String token) {
        try {
            return viewer(consumer.processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Viewer> viewer(JwtClaims claims) throws MalformedClaimException {
        Optional<Role> role = role(claims);
        return id(claims, TokenClaims.SESSION)
                .map(SessionId::new)
                .filter(session -> !revocations.contain(session))
                .flatMap(session -> role)
                .map(Viewer::new);
    }

    private static Optional<Listener> listener(JwtClaims claims) throws MalformedClaimException {
        Optional<UUID> district = id(claims, TokenClaims.DISTRICT);
        Optional<UUID> session = id(claims, TokenClaims.SESSION);
        Optional<Role> role = role(claims);
        if (district.isEmpty() || session.isEmpty() || role.isEmpty() || !mayListen(role.get(), claims)) {
            return Optional.empty();
        }
        return Optional.of(new Listener(
                new DistrictId(district.get()),
                role.get(),
                new SessionId(session.get()),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
    }

    private static Optional<Role> role(JwtClaims claims) throws MalformedClaimException {
        return claims.getStringListClaimValue(TokenClaims.GROUPS).stream()
                .findFirst()
                .flatMap(Role::of);
    }

    private static Optional<UUID> id(JwtClaims claims, String name) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(name)).map(UUID::fromString);
    }

    private static boolean mayListen(Role role, JwtClaims claims) throws MalformedClaimException {
        return role != Role.CLIENT
                || Optional.ofNullable(claims.getStringClaimValue(TokenClaims.SCOPE))
                        .flatMap(Scopes::parse)
                        .filter(scopes -> scopes.contain(Scope.DOCUMENTS_READ))
                        .isPresent();
    }
}
