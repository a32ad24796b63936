/**
 * Running the installation, for operators: what is where, and pausing and draining.
 */
@NullMarked
package org.bellgrid.api.operations;

import org.jspecify.annotations.NullMarked;
