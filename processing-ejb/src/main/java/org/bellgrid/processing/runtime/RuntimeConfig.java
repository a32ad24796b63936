package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the runtime that an installation may change. */
@Dependent
@ConfigProperties(prefix = "bellgrid.pipeline")
class RuntimeConfig {
    /** How long a claim lasts unless it is renewed; renewed three times as often. A crash delays a job this much. */
    @ConfigProperty(name = "lease-seconds", defaultValue = "15")
    long leaseSeconds;

    /** How long after its call was sent a job that has not moved is called again; doubles with every call. */
    @ConfigProperty(name = "unheard-seconds", defaultValue = "30")
    long unheardSeconds;

    /** The wait before a second attempt; doubles with every further one. */
    @ConfigProperty(name = "back-off-seconds", defaultValue = "1")
    long backOffSeconds;

    /** How often the same step is begun at most. */
    @ConfigProperty(name = "attempts.classification", defaultValue = "3")
    int classificationAttempts;

    @ConfigProperty(name = "attempts.preprocessing", defaultValue = "2")
    int preprocessingAttempts;

    @ConfigProperty(name = "attempts.ocr", defaultValue = "3")
    int ocrAttempts;

    @ConfigProperty(name = "attempts.ocr-cloud", defaultValue = "3")
    int ocrCloudAttempts;

    @ConfigProperty(name = "attempts.llm", defaultValue = "3")
    int llmAttempts;

    @ConfigProperty(name = "attempts.validation", defaultValue = "2")
    int validationAttempts;

    @ConfigProperty(name = "attempts.notification", defaultValue = "5")
    int notificationAttempts;
}
