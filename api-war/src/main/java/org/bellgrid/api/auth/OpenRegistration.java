package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether anybody may make an account for themselves: in the demo, and where the configuration says so. */
@Dependent
class OpenRegistration {
    private final boolean open;

    @Inject
    OpenRegistration(
            @ConfigProperty(name = "bellgrid.open.registration") Optional<Boolean> open,
            @ConfigProperty(name = "bellgrid.demo", defaultValue = "false") boolean demo) {
        this.open = open.orElse(demo);
    }

    /** Nothing is there unless it is open. */
    void demand() {
        if (!open) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }
}
