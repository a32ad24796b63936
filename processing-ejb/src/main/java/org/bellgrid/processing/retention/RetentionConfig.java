package org.bellgrid.processing.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long things are kept where a district has not chosen otherwise. */
@Dependent
class RetentionConfig {
    @Inject
    @ConfigProperty(name = "bellgrid.retention.originals-days", defaultValue = "365")
    int originalsDays;

    @Inject
    @ConfigProperty(name = "bellgrid.retention.jobs-days", defaultValue = "90")
    int jobsDays;

    /** No district's choice. */
    @Inject
    @ConfigProperty(name = "bellgrid.retention.audit-days", defaultValue = "365")
    int auditDays;

    /** How long it takes until the next handful is looked for. */
    @Inject
    @ConfigProperty(name = "bellgrid.retention.pause-seconds", defaultValue = "60")
    int pauseSeconds;
}
