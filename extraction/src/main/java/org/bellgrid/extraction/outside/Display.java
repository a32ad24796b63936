package org.bellgrid.extraction.outside;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bellgrid.extraction.outside.Scope.ShownPage;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageView;

/**
 * Pictures of a page: of the blocks in doubt with what stands around them, or of all of it.
 *
 * @param page that they are of
 * @param areas of the page, in shares of its sides; none where it was not read from a picture
 * @param pictures JPEG files, one an area
 */
record Display(ShownPage page, List<Box> areas, List<byte[]> pictures, double megapixels) {
    /** Around a block, on each side, in shares of the page. */
    private static final double MARGIN = 0.02;
    /** More are made one, since each has a price of its own. */
    private static final int MOST_AREAS = 4;

    private static final Box ALL = new Box(0, 0, 1, 1);

    static Display of(ShownPage page) {
        PageView view = page.page().view();
        return view == null ? new Display(page, List.of(), List.of(), 0) : of(page, view.jpeg());
    }

    private static Display of(ShownPage page, byte[] view) {
        List<Box> areas = page.whole()
                ? List.of(ALL)
                : areas(page.asked().stream().map(AskedBlock::area).toList());
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(view));
            page.names().forEach(word -> paintOver(whole, word.part()));
            boolean untouched = page.names().isEmpty();
            List<byte[]> pictures = new ArrayList<>();
            double pixels = 0;
            for (Box area : areas) {
                BufferedImage part = part(whole, area);
                pixels += (double) part.getWidth() * part.getHeight();
                pictures.add(area.equals(ALL) && untouched ? view : jpeg(part));
            }
            return new Display(page, areas, pictures, pixels / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is read and written
        }
    }

    /** Where the blocks are, those near each other together. */
    private static List<Box> areas(List<Box> blocks) {
        List<Box> areas = new ArrayList<>();
        for (Box block : blocks) {
            Box area = new Box(
                    Math.max(0, block.left() - MARGIN),
                    Math.max(0, block.top() - MARGIN),
                    Math.min(1, block.right() + MARGIN),
                    Math.min(1, block.bottom() + MARGIN));
            for (int i = 0; i < areas.size(); ) {
                if (areas.get(i).overlapX(area) > 0 && areas.get(i).overlapY(area) > 0) {
                    area = area.union(areas.remove(i));
                    i = 0;
                } else {
                    i++;
                }
            }
            areas.add(area);
        }
        return areas.size() > MOST_AREAS ? List.of(Box.around(areas)) : areas;
    }

    private static BufferedImage part(BufferedImage whole, Box area) {
        int left = (int) (area.left() * whole.getWidth());
        int top = (int) (area.top() * whole.getHeight());
        int right = (int) Math.ceil(area.right() * whole.getWidth());
        int bottom = (int) Math.ceil(area.bottom() * whole.getHeight());
        return whole.getSubimage(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static void paintOver(BufferedImage picture, Box part) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GRAY);
        double margin = part.height() / 4; // ascenders, and what a box leaves out
        graphics.fill(new Rectangle2D.Double(
                (part.left() - margin) * picture.getWidth(),
                (part.top() - margin) * picture.getHeight(),
                (part.width() + 2 * margin) * picture.getWidth(),
                (part.height() + 2 * margin) * picture.getHeight()));
        graphics.dispose();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
