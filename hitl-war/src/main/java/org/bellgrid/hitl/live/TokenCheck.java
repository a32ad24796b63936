package org.bellgrid.hitl.live;

import com.ibm.websphere.security.jwt.Claims;
import com.ibm.websphere.security.jwt.InvalidConsumerException;
import com.ibm.websphere.security.jwt.InvalidTokenException;
import com.ibm.websphere.security.jwt.JwtConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.Revocations;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.Scope;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.account.TokenClaims;
import org.bellgrid.domain.tenancy.DistrictId;

/** Looks at access tokens. Keys, issuer and audience are the server's configuration ({@code jwtConsumer}). */
@Dependent
class TokenCheck {
    private static final String CONSUMER = "live";

    private final Revocations revocations;

    @Inject
    TokenCheck(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Who shows the token; nobody when it is not good, its session is over, or what it allows is not listening. */
    Optional<Listener> who(String token) {
        try {
            Claims claims = JwtConsumer.create(CONSUMER).createJwt(token).getClaims();
            return listener(claims).filter(listener -> !revocations.contain(listener.session()));
        } catch (InvalidTokenException e) {
            return Optional.empty();
        } catch (InvalidConsumerException e) {
            throw new IllegalStateException("the server's jwtConsumer \"%s\" is not there".formatted(CONSUMER), e);
        }
    }

    private static Optional<Listener> listener(Claims claims) {
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
                Instant.ofEpochSecond(claims.getExpiration())));
    }

    private static Optional<UUID> id(Claims claims, String name) {
        return Optional.ofNullable(claims.getClaim(name, String.class)).map(UUID::fromString);
    }

    private static Optional<Role> role(Claims claims) {
        List<?> groups = claims.getClaim(TokenClaims.GROUPS, List.class);
        return groups == null || groups.isEmpty()
                ? Optional.empty()
                : Role.of(groups.get(0).toString());
    }

    private static boolean mayListen(Role role, Claims claims) {
        return role != Role.CLIENT
                || Optional.ofNullable(claims.getClaim(TokenClaims.SCOPE, String.class))
                        .flatMap(Scopes::parse)
                        .filter(scopes -> scopes.contain(Scope.DOCUMENTS_READ))
                        .isPresent();
    }
}
