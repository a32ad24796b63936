/**
 * The second stage: the pages as people will look at them.
 */
@NullMarked
package org.bellgrid.processing.preprocessing;

import org.jspecify.annotations.NullMarked;
