package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the stage that an installation may change. */
@Dependent
class OcrConfig {
    /** Drafts at or above this go straight to validation; 0..1. */
    @Inject
    @ConfigProperty(name = "bellgrid.ocr.enough", defaultValue = "0.85")
    double enough;
}
