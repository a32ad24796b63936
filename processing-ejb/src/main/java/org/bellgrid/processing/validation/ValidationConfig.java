package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the stage that an installation may change. */
@Dependent
class ValidationConfig {
    /** Drafts at or above this are published without a person; 0..1. */
    @Inject
    @ConfigProperty(name = "bellgrid.validation.accept", defaultValue = "0.8")
    double accept;
}
