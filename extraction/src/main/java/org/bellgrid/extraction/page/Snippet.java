package org.bellgrid.extraction.page;

/**
 * A line that has not been read for sure, cut out of the straightened page for somebody else to read.
 *
 * @param line as it was read; its words are those of the {@link PageModel}
 * @param turned whether its text runs up or down the page
 * @param widthPx of the picture
 * @param heightPx of the picture
 * @param png the picture, held so that the text is upright
 */
public record Snippet(TextLine line, boolean turned, int widthPx, int heightPx, byte[] png) {}
