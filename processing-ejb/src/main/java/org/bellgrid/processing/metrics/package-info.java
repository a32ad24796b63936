/**
 * Shows scrapers how the pipeline does, and keeps it for later. Everything here listens to events or asks from time to time;
 * nothing in the pipeline knows of it.
 */
@NullMarked
package org.bellgrid.processing.metrics;

import org.jspecify.annotations.NullMarked;
