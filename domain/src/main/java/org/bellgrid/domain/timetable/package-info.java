/**
 * What is published: timetables, their blocks, and the rules a sound one keeps.
 */
@NullMarked
package org.bellgrid.domain.timetable;

import org.jspecify.annotations.NullMarked;
