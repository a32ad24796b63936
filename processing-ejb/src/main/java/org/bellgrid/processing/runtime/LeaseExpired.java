package org.bellgrid.processing.runtime;

import org.bellgrid.domain.pipeline.Stage;

/** Said when a job was found whose holder has not come back: its server or its reader has died, most likely. */
public record LeaseExpired(Stage stage) {}
