package org.bellgrid.domain.reading;

/**
 * A page as people look at it: upright and of bounded size.
 *
 * @param number from 1
 * @param png the encoded image
 */
public record PageImage(int number, int widthPx, int heightPx, byte[] png) {}
