package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.account.TokenClaims;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose token came with the request. */
@Dependent
public class Caller {
    private final Instance<JsonWebToken> token;

    /** Takes the token when it is asked for: the container complains about asking on behalf of an anonymous caller. */
    @Inject
    Caller(Instance<JsonWebToken> token) {
        this.token = token;
    }

    public UserId user() {
        return new UserId(UUID.fromString(token.get().getSubject()));
    }

    /** Empty when the token is none of those that we give out. */
    Optional<SessionId> sessionIfAny() {
        String session = token.get().getClaim(TokenClaims.SESSION);
        return Optional.ofNullable(session).map(UUID::fromString).map(SessionId::new);
    }

    /** What the caller may do who is a client; empty for people. */
    Optional<Scopes> scopesIfAny() {
        String scopes = token.get().getClaim(TokenClaims.SCOPE);
        return Optional.ofNullable(scopes).flatMap(Scopes::parse);
    }

    /**
     * The only district whose data this caller may see.
     *
     * @throws ProblemException to an operator, who belongs to none
     */
    public DistrictId district() {
        return districtIfAny().orElseThrow(() -> new ProblemException(Problem.FORBIDDEN));
    }

    /** Empty for an operator. */
    public Optional<DistrictId> districtIfAny() {
        String district = token.get().getClaim(TokenClaims.DISTRICT);
        return Optional.ofNullable(district).map(UUID::fromString).map(DistrictId::new);
    }
}
