package org.bellgrid.extraction.page;

/**
 * A page as it was read, straightened and upright, for an outside reader to look at.
 *
 * @param jpeg a JPEG file; no side is longer than 1,568 pixels
 */
public record PageView(byte[] jpeg) {}
