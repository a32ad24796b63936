package org.bellgrid.processing.role;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this server does besides answering requests; all of it, unless it is told otherwise. Which queues it listens to is in
 * the server's configuration ({@code listeners.xml}), by the same settings. What keeps jobs moving (the outbox, the reaper,
 * news) every server does, so that none waits for one of another role.
 */
@Dependent
public class ServerRole {
    private final boolean outside;
    private final boolean upkeep;

    @Inject
    ServerRole(
            @ConfigProperty(name = "bellgrid.work.outside", defaultValue = "true") boolean outside,
            @ConfigProperty(name = "bellgrid.work.upkeep", defaultValue = "true") boolean upkeep) {
        this.outside = outside;
        this.upkeep = upkeep;
    }

    /** Whether it calls anybody outside of the installation. */
    public boolean callsOutside() {
        return outside;
    }

    /** Whether it deletes what has had its time. It needs the folder of the originals, as uploads do. */
    public boolean cleansUp() {
        return upkeep;
    }
}
