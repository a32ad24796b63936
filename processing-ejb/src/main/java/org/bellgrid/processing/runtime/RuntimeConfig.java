package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the runtime that an installation may change. */
@Dependent
class RuntimeConfig {
    /** How long a claim lasts unless it is renewed; renewed three times as often. A crash delays a job this much. */
    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.lease-seconds", defaultValue = "15")
    long leaseSeconds;

    /** How long after its call was sent a job that has not moved is called again; doubles with every call. */
    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.unheard-seconds", defaultValue = "30")
    long unheardSeconds;

    /** The wait before a second attempt; doubles with every further one. */
    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.back-off-seconds", defaultValue = "1")
    long backOffSeconds;

    /** How often the same step is begun at most. */
    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.classification", defaultValue = "3")
    int classificationAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.preprocessing", defaultValue = "2")
    int preprocessingAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.ocr", defaultValue = "3")
    int ocrAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.ocr-cloud", defaultValue = "3")
    int ocrCloudAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.llm", defaultValue = "3")
    int llmAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.validation", defaultValue = "2")
    int validationAttempts;

    @Inject
    @ConfigProperty(name = "bellgrid.pipeline.attempts.notification", defaultValue = "5")
    int notificationAttempts;
}
