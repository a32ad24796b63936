package org.bellgrid.processing.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.operation.InstanceDetails;
import org.bellgrid.domain.reading.EngineVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this server is. */
@Dependent
class InstanceConfig {
    /** By which operators know it; host and port, unless it is given. */
    @Inject
    @ConfigProperty(name = "bellgrid.instance.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "bellgrid.http.port", defaultValue = "9080")
    int port;

    @Inject
    @ConfigProperty(name = "bellgrid.version")
    String version;

    @Inject
    EngineVersion engine;

    @Inject
    @ConfigProperty(name = "bellgrid.work.local", defaultValue = "true")
    boolean local;

    @Inject
    @ConfigProperty(name = "bellgrid.work.outside", defaultValue = "true")
    boolean outside;

    InstanceDetails details(int readers) {
        return new InstanceDetails(name.orElseGet(this::address), version, engine.value(), roles(), readers);
    }

    private String address() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) { // a machine that does not know its own name
            return "localhost:" + port;
        }
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>(List.of("api"));
        if (local) {
            roles.add("reading");
        }
        if (outside) {
            roles.add("outside");
        }
        return roles;
    }
}
