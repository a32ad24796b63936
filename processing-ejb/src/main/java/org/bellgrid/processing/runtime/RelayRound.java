package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.tenancy.AllDistricts;

/** Sends one handful of calls. Their rows stay locked meanwhile, so that no other instance sends them too. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RelayRound {
    private static final int HANDFUL = 50;

    private final Outbox outbox;
    private final WakeUpSender sender;

    @Inject
    RelayRound(Outbox outbox, WakeUpSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    /**
     * Sends and marks as sent. A crash in between has them sent again, under the same duplicate id.
     *
     * @return whether there may be more
     */
    boolean sendDue() {
        List<Outbox.Call> calls = outbox.lockDue(HANDFUL);
        if (!calls.isEmpty()) {
            sender.send(calls);
            calls.forEach(outbox::markSent);
        }
        return calls.size() == HANDFUL;
    }
}
