package org.bellgrid.processing.operation;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bellgrid.domain.operation.InstanceDetails;
import org.bellgrid.domain.operation.InstanceState;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTiers;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.Duty;
import org.bellgrid.processing.runtime.LeaseKeeper;

/** Says every few seconds that this server is there and how it is, and hears whether it is to be drained. */
@Singleton
@Startup
@DependsOn({"Migrations", "Readers"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Attendance {
    private static final System.Logger LOG = System.getLogger(Attendance.class.getName());

    private final UUID id = UUID.randomUUID();

    @Inject
    AttendanceList list;

    @Inject
    BrokerProbe broker;

    @Inject
    Duty duty;

    @Inject
    LeaseKeeper leases;

    @Inject
    Listening listening;

    @Inject
    Readers readers;

    @Inject
    OutsideTiers tiers;

    @Inject
    InstanceConfig config;

    private InstanceDetails details;
    private boolean stopped;

    @PostConstruct
    void begin() {
        details = config.details(readers.size());
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void renew() {
        try {
            obey(list.renew(id, details, state()));
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }

    private InstanceState state() {
        return new InstanceState(
                readers.busy(),
                leases.held(),
                broker.answers(),
                tiers.all().stream()
                        .filter(tier -> tier.status() == OutsideTier.Status.OPEN)
                        .map(OutsideTier::reader)
                        .collect(Collectors.toSet()));
    }

    private void obey(boolean drained) {
        duty.set(!drained);
        if (drained && !stopped) {
            LOG.log(INFO, "this server is drained: it finishes what it works on and takes nothing new");
            listening.stop();
        } else if (!drained && stopped) {
            LOG.log(INFO, "this server takes work again");
            listening.resume();
        }
        stopped = drained;
    }

    @PreDestroy
    void end() {
        try {
            list.leave(id);
        } catch (PersistenceException e) { // it is forgotten when it is not seen
            LOG.log(INFO, "the database did not hear that this server ends: {0}", e.getMessage());
        }
    }
}
