/**
 * How far a document is on its way.
 */
@NullMarked
package org.bellgrid.api.jobs;

import org.jspecify.annotations.NullMarked;
