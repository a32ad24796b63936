package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.tenancy.AllDistricts;

/** The transactions in which the outbox is looked through, whosever jobs it holds. */
@AllDistricts
@Dependent
@Transactional
class OutboxUpkeep {
    private final Outbox outbox;

    @Inject
    OutboxUpkeep(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Has jobs that have not moved called again. */
    List<Outbox.Stalled> wakeStalled(Duration unheard) {
        return outbox.wakeStalled(unheard);
    }

    /** Deletes the calls that have done their work. */
    void forgetPast() {
        outbox.forgetPast();
    }
}
