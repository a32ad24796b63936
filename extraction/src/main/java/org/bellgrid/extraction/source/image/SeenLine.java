package org.bellgrid.extraction.source.image;

import org.bellgrid.extraction.ocr.Reading;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Mat;

/**
 * A line of text that only the neural engine has read yet.
 *
 * @param box on the page
 * @param picture held so that the text is upright; belongs to whoever asked for the line
 * @param turned whether the text runs up or down the page
 */
record SeenLine(Box box, Mat picture, Reading reading, boolean turned) {}
