package org.bellgrid.extraction.source.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;

/** A small timetable as a school might draw it: days across, times down, a break over all days, a double lesson. */
final class DrawnTimetable {
    private static final Lettering LETTERING = new Lettering();
    private static final int LEFT = 60;
    private static final int TOP = 100;
    private static final int COLUMN = 230;
    private static final int ROW = 90;
    private static final List<String> DAYS = List.of("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> TIMES =
            List.of("9.00 - 10.00", "10.00 - 10.30", "10.30 - 11.30", "11.30 - 12.30");
    private static final List<List<String>> LESSONS = List.of(
            List.of("Maths", "English", "Maths", "Music", "Science"),
            List.of(),
            List.of("English", "Maths", "Art", "History", "French"),
            List.of("Science", "Drama", "", "Maths", "Sport"));

    private final BufferedImage picture = new BufferedImage(1500, 650, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = picture.createGraphics();
    private final Cells cells;

    private enum Cells {
        RULED,
        COLOURED,
        UNMARKED,
        PLAIN
    }

    private DrawnTimetable(AffineTransform view, Cells cells) {
        this.cells = cells;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.transform(view);
        text(LEFT, TOP - 40, "Class 4 Oak", 34, Color.BLACK);
        header();
        lessons();
        graphics.dispose();
    }

    /** With black lines. */
    static BufferedImage ruled() {
        return new DrawnTimetable(new AffineTransform(), Cells.RULED).picture;
    }

    /** With black lines, as on a sheet that lay askew. */
    static BufferedImage askew(double degrees) {
        return new DrawnTimetable(turned(degrees), Cells.RULED).picture;
    }

    /** Nothing but texts, as on a sheet that lay askew. */
    static BufferedImage plainAskew(double degrees) {
        return new DrawnTimetable(turned(degrees), Cells.PLAIN).picture;
    }

    /** How a sheet that lay askew was turned, in pixels. */
    static AffineTransform turned(double degrees) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), 750, 325);
    }

    /** With white gaps between coloured cells. */
    static BufferedImage coloured() {
        return new DrawnTimetable(new AffineTransform(), Cells.COLOURED).picture;
    }

    /** With a coloured row of days, and nothing but paper between the texts below. */
    static BufferedImage unmarked() {
        return new DrawnTimetable(new AffineTransform(), Cells.UNMARKED).picture;
    }

    /** With black lines, as whoever held the telephone another way took it. */
    static BufferedImage turned(int quarters) {
        BufferedImage upright = ruled();
        boolean sideways = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                sideways ? upright.getHeight() : upright.getWidth(),
                sideways ? upright.getWidth() : upright.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        graphics.rotate(Math.toRadians(90.0 * quarters));
        graphics.drawImage(upright, -upright.getWidth() / 2, -upright.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    private void header() {
        for (int column = 0; column < DAYS.size(); column++) {
            cell(column, 0, 1, 1, DAYS.get(column), new Color(0x20, 0x50, 0x90), Color.WHITE);
        }
    }

    private void lessons() {
        for (int row = 0; row < TIMES.size(); row++) {
            cell(0, row + 1, 1, 1, TIMES.get(row), new Color(0xd0, 0xd0, 0xd8), Color.BLACK);
            for (int column = 0; column < LESSONS.get(row).size(); column++) {
                String lesson = LESSONS.get(row).get(column);
                int rows = lesson.equals("Art") ? 2 : 1;
                if (!lesson.isEmpty()) {
                    Color fill = lesson.equals("Maths") ? new Color(0xff, 0xe0, 0x80) : new Color(0xdd, 0xee, 0xf8);
                    cell(column + 1, row + 1, 1, rows, lesson, fill, Color.BLACK);
                }
            }
        }
        cell(1, 2, 5, 1, "Break", new Color(0xc8, 0xe8, 0xc0), Color.BLACK);
    }

    private void cell(int column, int row, int columns, int rows, String text, Color fill, Color ink) {
        int x = LEFT + column * COLUMN;
        int y = TOP + row * ROW;
        int gap = cells == Cells.COLOURED ? 2 : 0;
        boolean plain = cells == Cells.PLAIN || (cells == Cells.UNMARKED && !ink.equals(Color.WHITE));
        if (!plain) {
            graphics.setColor(fill);
            graphics.fillRect(x + gap, y + gap, columns * COLUMN - 2 * gap, rows * ROW - 2 * gap);
        }
        if (cells == Cells.RULED) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(2));
            graphics.drawRect(x, y, columns * COLUMN, rows * ROW);
        }
        double width = LETTERING.width(text, 26);
        text(x + (columns * COLUMN - width) / 2, y + rows * ROW / 2.0 + 9, text, 26, plain ? Color.BLACK : ink);
    }

    private void text(double x, double y, String text, double sizePx, Color ink) {
        LETTERING.write(graphics, x, y, text, sizePx, ink);
    }
}
