package org.bellgrid.processing.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the metrics' tables are looked after, and how long they keep what is in them. */
@Dependent
class MetricsConfig {
    @Inject
    @ConfigProperty(name = "bellgrid.metrics.pause-seconds", defaultValue = "1800")
    int pauseSeconds;

    /** Each run of a stage, each answer. */
    @Inject
    @ConfigProperty(name = "bellgrid.retention.metrics-days", defaultValue = "30")
    int days;

    /** The figures of the hours. */
    @Inject
    @ConfigProperty(name = "bellgrid.retention.metrics-hours-days", defaultValue = "365")
    int daysOfHours;
}
