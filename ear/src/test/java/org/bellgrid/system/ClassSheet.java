package org.bellgrid.system;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** The week of an invented class as a coloured sheet, of which some lessons cannot be made out for sure. */
final class ClassSheet {
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> TIMES = List.of(
            "8:50 - 9:05",
            "9:05 - 10:05",
            "10:05 - 10:25",
            "10:25 - 10:45",
            "10:45 - 11:45",
            "11:45 - 12:15",
            "12:15 - 13:15",
            "13:15 - 14:15",
            "14:15 - 15:00");

    /** A row of one name goes over all days; a line feed parts name and note. */
    private static final List<List<String>> ROWS = List.of(
            List.of("Register"),
            List.of("Maths", "English", "Maths\nTA in class", "Maths", "Spelling"),
            List.of("Assembly", "Assembly", "Assembly", "Assembly", "Celebration"),
            List.of("Break"),
            List.of("English", "Maths", "English", "English\ncomputer trolley", "English\nbig write"),
            List.of("Guided reading", "Guided reading", "Guided reading", "Guided reading", "Library"),
            List.of("Lunch"),
            List.of("Science\nplants", "Geography", "P.E.\nHall, kit needed", "History\nRomans", "Music"),
            List.of("Science", "French", "P.E.", "Computing\nICT suite", "Golden time"));

    private static final Map<String, Color> COLOURS = Map.of(
            "Maths", new Color(0xb8d4ea),
            "English", new Color(0xf3c9b1),
            "Science", new Color(0xc9e3b8),
            "Geography", new Color(0xd8c8e8),
            "P.E.", new Color(0xf5e09a),
            "History", new Color(0xd8c8e8),
            "Computing", new Color(0xb7dde0),
            "French", new Color(0xdfe6a9),
            "Music", new Color(0xe9c7de));

    private static final int MARGIN = 90;
    private static final int TOP = 190;
    private static final int AXIS = 190;
    private static final int COLUMN = 230;
    private static final int ROW = 84;
    private static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 38);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 23);
    private static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 19);

    /** So many pixels each way become one. */
    private static final int BLUR = 5;

    private final BufferedImage page = new BufferedImage(
            2 * MARGIN + AXIS + DAYS.size() * COLUMN,
            TOP + (TIMES.size() + 1) * ROW + MARGIN,
            BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = page.createGraphics();

    private ClassSheet() {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setStroke(new BasicStroke(2));
    }

    /**
     * A sheet.
     *
     * @param name of the class, which stands on it
     * @param blurred names of lessons that are blurred, wherever they stand
     * @param degrees how far it is turned, as a photograph is
     */
    static byte[] jpeg(String name, Set<String> blurred, double degrees) throws IOException {
        ClassSheet sheet = new ClassSheet();
        sheet.draw(name, blurred);
        sheet.pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(turned(sheet.page, degrees), "jpeg", file);
        return file.toByteArray();
    }

    private void draw(String name, Set<String> blurred) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(new Color(0x333333));
        pen.setFont(HEADING);
        pen.drawString("Class " + name + " - Weekly Timetable", MARGIN, TOP - 60);
        for (int day = 0; day < DAYS.size(); day++) {
            cell(0, day, 1, DAYS.get(day), new Color(0xd5dbe6), Color.DARK_GRAY);
        }
        for (int row = 0; row < ROWS.size(); row++) {
            pen.setColor(Color.DARK_GRAY);
            text(TIMES.get(row), NOTE, MARGIN, TOP + (row + 1) * ROW, AXIS, ROW / 2 + 8);
            List<String> cells = ROWS.get(row);
            for (int day = 0; day < cells.size(); day++) {
                String lesson = cells.get(day);
                String subject = lesson.split("\n", 2)[0];
                cell(
                        row + 1,
                        day,
                        cells.size() == 1 ? DAYS.size() : 1,
                        lesson,
                        COLOURS.getOrDefault(subject, new Color(0xeceae4)),
                        Color.DARK_GRAY);
                if (blurred.contains(subject)) {
                    blur(MARGIN + AXIS + day * COLUMN + 4, TOP + (row + 1) * ROW + 4, COLUMN - 8, ROW - 8);
                }
            }
        }
    }

    private void cell(int row, int day, int days, String text, Color fill, Color ink) {
        int left = MARGIN + AXIS + day * COLUMN;
        int top = TOP + row * ROW;
        pen.setColor(fill);
        pen.fillRect(left, top, days * COLUMN, ROW);
        pen.setColor(new Color(0x3d5a98));
        pen.drawRect(left, top, days * COLUMN, ROW);
        pen.drawRect(MARGIN, top, AXIS, ROW);
        pen.setColor(ink);
        String[] lines = text.split("\n", 2);
        text(lines[0], NAME, left, top, days * COLUMN, lines.length == 1 ? ROW / 2 + 8 : ROW / 2 - 4);
        if (lines.length > 1) {
            text(lines[1], NOTE, left, top, days * COLUMN, ROW / 2 + 24);
        }
    }

    private void text(String text, Font font, int left, int top, int width, int baseline) {
        pen.setFont(font);
        FontMetrics letters = pen.getFontMetrics();
        pen.drawString(text, left + (width - letters.stringWidth(text)) / 2, top + baseline);
    }

    private void blur(int left, int top, int width, int height) {
        BufferedImage small = new BufferedImage(width / BLUR, height / BLUR, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(page.getSubimage(left, top, width, height), 0, 0, small.getWidth(), small.getHeight(), null);
        brush.dispose();
        pen.drawImage(small, left, top, width, height, null);
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage photograph = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D table = photograph.createGraphics();
        table.setColor(new Color(0xcbb9a4));
        table.fillRect(0, 0, page.getWidth(), page.getHeight());
        AffineTransform way = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        way.translate(page.getWidth() * 0.02, page.getHeight() * 0.02);
        way.scale(0.96, 0.96);
        table.drawImage(page, new AffineTransformOp(way, AffineTransformOp.TYPE_BICUBIC), 0, 0);
        table.dispose();
        return photograph;
    }
}
