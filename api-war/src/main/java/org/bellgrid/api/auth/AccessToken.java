package org.bellgrid.api.auth;

/**
 * What a client shows to prove who it is.
 *
 * @param accessToken a signed JWT
 * @param expiresIn seconds from now
 */
public record AccessToken(String accessToken, long expiresIn) {}
