package org.bellgrid.processing.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.operation.Paused;
import org.bellgrid.domain.operation.Pauses;

/** The transaction in which what is paused is looked at. */
@Dependent
@Transactional
class PauseLook {
    private final Pauses pauses;

    @Inject
    PauseLook(Pauses pauses) {
        this.pauses = pauses;
    }

    Paused all() {
        return pauses.all();
    }
}
