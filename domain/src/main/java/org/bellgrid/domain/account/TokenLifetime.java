package org.bellgrid.domain.account;

import java.time.Duration;

/** How long an access token is good. */
public record TokenLifetime(Duration value) {}
