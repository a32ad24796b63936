/**
 * Shows that no panel of the dashboards is dead: a real Prometheus scrapes the running product, every panel's query is put to
 * it, and what comes back is written to {@code docs/dashboards.md}.
 */
@NullMarked
package org.bellgrid.system.monitoring;

import org.jspecify.annotations.NullMarked;
