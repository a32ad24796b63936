package org.bellgrid.system.load;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bellgrid.system.SheetPdf;

/** Documents to upload, no two of them alike. */
final class Sheets {
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> SUBJECTS = List.of(
            "Maths", "English", "History", "Music", "Art", "Sport", "Physics", "Biology", "French", "Geography");
    private static final int LESSONS = 8;
    private static final int MARGIN = 100;
    private static final int COLUMN = 240;
    private static final int ROW = 110;

    private final Random random;
    private int made;

    Sheets(long seed) {
        this.random = new Random(seed);
    }

    /** A printed week of 40 lessons, as a picture: nothing to read but pixels. */
    synchronized byte[] picture() throws IOException {
        int width = 2 * MARGIN + COLUMN * (DAYS.size() + 1);
        int height = 2 * MARGIN + ROW * (LESSONS + 1);
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        pen.drawString("Class " + ++made, MARGIN, MARGIN - 30);
        for (int row = 0; row <= LESSONS; row++) {
            for (int column = 0; column <= DAYS.size(); column++) {
                int left = MARGIN + column * COLUMN;
                int top = MARGIN + row * ROW;
                pen.drawRect(left, top, COLUMN, ROW);
                pen.drawString(text(row, column), left + 15, top + ROW / 2 + 10);
            }
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }

    private String text(int row, int column) {
        if (row == 0) {
            return column == 0 ? "Time" : DAYS.get(column - 1);
        }
        LocalTime start = LocalTime.of(7, 0).plusHours(row);
        return column == 0
                ? "%s - %s".formatted(start, start.plusMinutes(50))
                : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    }

    /** A small week that is quickly read, in a file of that size that cannot be compressed. */
    synchronized byte[] file(int bytes) {
        byte[] padding = new byte[bytes];
        random.nextBytes(padding);
        return SheetPdf.week("Maths " + ++made, padding);
    }
}
