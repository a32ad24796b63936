/**
 * Timetables as files for other programs: calendars, spreadsheets, paper.
 */
@NullMarked
package org.bellgrid.api.timetables.export;

import org.jspecify.annotations.NullMarked;
