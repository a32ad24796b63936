package org.bellgrid.processing.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.bellgrid.domain.operation.InstanceDetails;
import org.bellgrid.domain.operation.InstanceState;
import org.bellgrid.domain.operation.Instances;

/** The transactions in which servers say that they are there. */
@Dependent
@Transactional
class AttendanceList {
    private static final Duration GONE = Duration.ofMinutes(3);

    private final Instances instances;

    @Inject
    AttendanceList(Instances instances) {
        this.instances = instances;
    }

    /** Returns whether the server is to take nothing new. */
    boolean renew(UUID id, InstanceDetails details, InstanceState state) {
        instances.forgetUnseen(GONE);
        return instances.renew(id, details, state);
    }

    void leave(UUID id) {
        instances.leave(id);
    }
}
