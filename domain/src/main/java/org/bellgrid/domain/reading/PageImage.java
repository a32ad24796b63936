package org.bellgrid.domain.reading;

/**
 * A page as people look at it: upright and of bounded size. Both images show the same.
 *
 * @param number from 1
 * @param widthPx of the PNG
 * @param heightPx of the PNG
 * @param png the page without loss
 * @param preview a JPEG file, no larger and quick to show
 */
public record PageImage(int number, int widthPx, int heightPx, byte[] png, byte[] preview) {
    /** Of both images. */
    public int sizeBytes() {
        return png.length + preview.length;
    }
}
