/**
 * Where a sound draft becomes the published timetable, and a doubtful one waits for a person.
 */
@NullMarked
package org.bellgrid.processing.validation;

import org.jspecify.annotations.NullMarked;
