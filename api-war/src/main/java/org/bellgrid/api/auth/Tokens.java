package org.bellgrid.api.auth;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import com.ibm.websphere.security.jwt.JwtToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bellgrid.domain.account.ApiClient;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.account.TokenClaims;
import org.bellgrid.domain.account.User;

/** Issues access tokens. Key, issuer, audience and lifetime are the server's configuration ({@code jwtBuilder}). */
@Dependent
class Tokens {
    private static final String BUILDER = "bellgrid";

    private final Clock clock;

    @Inject
    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** For somebody who is signed in. */
    AccessToken issue(User user, SessionId session) {
        return issue(user, session, Map.of());
    }

    /** For a client that has shown its secret. */
    AccessToken issue(User user, ApiClient client, Scopes granted) {
        return issue(user, client.session(), Map.of(TokenClaims.SCOPE, granted.toString()));
    }

    private AccessToken issue(User user, SessionId session, Map<String, Object> more) {
        try {
            JwtToken token = builderFor(user, session).claim(more).buildJwt();
            long expiresIn = token.getClaims().getExpiration() - clock.instant().getEpochSecond();
            return new AccessToken(token.compact(), expiresIn);
        } catch (JwtException | InvalidBuilderException | InvalidClaimException e) {
            throw new IllegalStateException("the server's jwtBuilder \"%s\" gives no token".formatted(BUILDER), e);
        }
    }

    private static JwtBuilder builderFor(User user, SessionId session)
            throws InvalidBuilderException, InvalidClaimException {
        String id = user.id().toString();
        JwtBuilder builder = JwtBuilder.create(BUILDER)
                .subject(id)
                .claim("upn", id)
                .claim("jti", UUID.randomUUID().toString())
                .claim(TokenClaims.SESSION, session.toString())
                .claim(TokenClaims.GROUPS, List.of(user.role().label()));
        if (user.district().isPresent()) {
            builder.claim(TokenClaims.DISTRICT, user.district().get().toString());
        }
        return builder;
    }
}
