package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the stage that an installation may change. */
@Dependent
@ConfigProperties(prefix = "bellgrid.ocr")
class OcrConfig {
    /** Drafts at or above this go straight to validation; 0..1. */
    @ConfigProperty(name = "enough", defaultValue = "0.85")
    double enough;
}
