package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the stage that an installation may change. */
@Dependent
@ConfigProperties(prefix = "bellgrid.validation")
class ValidationConfig {
    /** Drafts at or above this are published without a person; 0..1. */
    @ConfigProperty(name = "accept", defaultValue = "0.8")
    double accept;
}
