package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person's client works with.
 *
 * @param accessToken goes along with every request
 * @param refreshToken good for one exchange, when the access token has run out
 * @param expiresIn seconds from now until the access token does
 */
@Schema(name = "Tokens")
public record TokenPair(String accessToken, String refreshToken, long expiresIn) {
    @Override
    public String toString() {
        return "tokens for %s s".formatted(expiresIn);
    }
}
