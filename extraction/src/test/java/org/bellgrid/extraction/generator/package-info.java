/**
 * Draws school timetables that nobody uses, with what they say known beforehand: for tests, for calibration and for
 * load.
 *
 * <p>A {@code Plan} is what a school wants to say. A layout turns it into a {@code Drawing}: a page of tables and the
 * blocks that a human would read from it. Writers make PDF, Word, Excel or a picture of the page, which {@code Wear}
 * then spoils as scanners and telephones do. Everything follows from the seed.
 */
@NullMarked
package org.bellgrid.extraction.generator;

import org.jspecify.annotations.NullMarked;
