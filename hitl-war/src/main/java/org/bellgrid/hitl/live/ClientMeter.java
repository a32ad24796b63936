package org.bellgrid.hitl.live;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Shows scrapers how many clients listen to this server. */
@Singleton
@Startup
public class ClientMeter {
    @Inject
    MetricRegistry registry;

    @Inject
    Hub hub;

    @PostConstruct
    void show() {
        registry.gauge("bellgrid_websocket_clients", hub, Hub::clients);
    }
}
