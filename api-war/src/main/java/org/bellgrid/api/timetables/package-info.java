/**
 * The way out: published timetables.
 */
@NullMarked
package org.bellgrid.api.timetables;

import org.jspecify.annotations.NullMarked;
