package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a successful log-in. */
@Schema(name = "SignedIn")
public record SignedIn(UserView user, TokenPair tokens) {}
