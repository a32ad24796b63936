/**
 * Makes the dashboards and rules of {@code made/} from {@code alerts.yaml} and {@code dashboards/}, so that what belongs
 * together, such as an alert's limit and the line in a chart, is written down once.
 */
@NullMarked
package org.bellgrid.monitoring;

import org.jspecify.annotations.NullMarked;
