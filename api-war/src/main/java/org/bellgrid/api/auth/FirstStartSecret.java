package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What proves that somebody may make the first account: they know what only the server's configuration holds. */
@Dependent
class FirstStartSecret {
    private final Optional<String> secret;

    @Inject
    FirstStartSecret(@ConfigProperty(name = "bellgrid.first.start.secret") Optional<String> secret) {
        this.secret = secret.filter(configured -> !configured.isBlank());
    }

    /** Nothing is there without a secret in the configuration. */
    void demand(@Nullable String offered) {
        byte[] expected = secret.orElseThrow(() -> new ProblemException(Problem.NOT_FOUND))
                .getBytes(StandardCharsets.UTF_8);
        if (offered == null || !MessageDigest.isEqual(expected, offered.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
    }
}
