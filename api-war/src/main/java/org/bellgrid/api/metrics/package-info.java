/**
 * Measures what the API answers: how often, how soon, and with what.
 */
@NullMarked
package org.bellgrid.api.metrics;

import org.jspecify.annotations.NullMarked;
