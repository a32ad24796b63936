package org.bellgrid.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** PDF files written by hand: a ruled timetable, and one that no parser comes to the end of. */
public final class SheetPdf {
    private static final int CELL_WIDTH = 120;
    private static final int CELL_HEIGHT = 40;
    private static final int LETTERS = 11;
    private static final int TABLE_WIDTH = 516;
    private static final int LEFT = 40;
    private static final int TOP = 780;

    /** Three days with two lessons each, and a break across all that counts for each. */
    static final int WEEK_BLOCKS = 9;

    private SheetPdf() {}

    /**
     * A small week.
     *
     * @param lesson the name of Monday's first lesson, so that no two documents are equal
     */
    static byte[] week(String lesson) {
        return file(page(lesson), "");
    }

    /** The same with so much more in the file, which is not on the page. */
    public static byte[] week(String lesson, byte[] padding) {
        return file(
                page(lesson),
                "5 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n"
                        .formatted(padding.length, new String(padding, ISO_8859_1)));
    }

    private static String page(String lesson) {
        StringBuilder page = new StringBuilder();
        cell(page, 0, 0, 1, "Time");
        cell(page, 0, 1, 1, "Monday");
        cell(page, 0, 2, 1, "Tuesday");
        cell(page, 0, 3, 1, "Wednesday");
        cell(page, 1, 0, 1, "9:00 - 10:00");
        cell(page, 1, 1, 1, lesson);
        cell(page, 1, 2, 1, "Music");
        cell(page, 1, 3, 1, "English");
        cell(page, 2, 0, 1, "10:00 - 10:20");
        cell(page, 2, 1, 3, "Break");
        cell(page, 3, 0, 1, "10:20 - 11:20");
        cell(page, 3, 1, 1, "History");
        cell(page, 3, 2, 1, "Art");
        cell(page, 3, 3, 1, "Sport");
        return page.toString();
    }

    /**
     * A table with as many columns as its first row has, as wide as the page.
     *
     * @param rows at most 18, from the top, each from the left
     */
    static byte[] table(List<List<String>> rows) {
        return table(rows, CELL_HEIGHT);
    }

    /**
     * The same with rows as low as that.
     *
     * @param height in points; the letters are lower
     * @param rows as many as have room in 720 points
     */
    static byte[] table(List<List<String>> rows, int height) {
        int width = TABLE_WIDTH / rows.get(0).size();
        StringBuilder page = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                box(
                        page,
                        row,
                        LEFT + column * width,
                        width,
                        height,
                        rows.get(row).get(column));
            }
        }
        return file(page.toString(), "");
    }

    /** A form that draws itself twice, and so on for ever. */
    static byte[] withoutEnd() {
        String form = "/X Do /X Do";
        return file(
                "/X Do",
                "5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length %d>>\nstream\n%s\nendstream\nendobj\n"
                        .formatted(form.length(), form));
    }

    /** Locked with a password that nobody knows. */
    static byte[] locked() {
        String key =
                "<</Filter/Standard/V 2/R 3/Length 128/P -1/O(%s)/U(%s)>>".formatted("o".repeat(32), "u".repeat(32));
        return assembled(
                        List.of(
                                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                                "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
                                "3 0 obj\n%s\nendobj\n".formatted(key)),
                        "/Encrypt 3 0 R/ID[(a)(a)]")
                .getBytes(ISO_8859_1);
    }

    private static void cell(StringBuilder page, int row, int column, int columns, String text) {
        box(page, row, LEFT + column * CELL_WIDTH, columns * CELL_WIDTH, CELL_HEIGHT, text);
    }

    private static void box(StringBuilder page, int row, int left, int width, int height, String text) {
        int bottom = TOP - (row + 1) * height;
        int letters = Math.min(LETTERS, height * 3 / 5);
        page.append("%d %d %d %d re S\n".formatted(left, bottom, width, height))
                .append("BT /F %d Tf %d %d Td (%s) Tj ET\n"
                        .formatted(letters, left + 8, bottom + (height - letters + 1) / 2, text));
    }

    private static byte[] file(String content, String further) {
        String resources = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                + (further.isEmpty() ? "" : "/XObject<</X 5 0 R>>") + ">>";
        List<String> objects = new ArrayList<>(List.of(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %s>>\nendobj\n"
                        .formatted(resources),
                "4 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n".formatted(content.length(), content)));
        if (!further.isEmpty()) {
            objects.add(further);
        }
        return assembled(objects, "").getBytes(ISO_8859_1);
    }

    private static String assembled(List<String> objects, String trailer) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (String object : objects) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(object);
        }
        int start = file.length();
        return file.append(table)
                .append("trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, trailer, start))
                .toString();
    }
}
