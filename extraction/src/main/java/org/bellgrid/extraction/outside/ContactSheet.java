package org.bellgrid.extraction.outside;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.extraction.ocr.Reading;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.Printable;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * Snippets side by side on one picture, since outside readers are paid by the picture. Where each lies follows from the
 * snippets alone, so that the sheet need not be kept until the answer comes.
 */
final class ContactSheet {
    /** The longest side of a sheet; more than any line on a page has. */
    static final int SIDE_PX = 2_048;
    /** So much paper around a snippet that no reader joins it with its neighbour. */
    static final int MARGIN_PX = 24;

    /** No line of a timetable has more; who sees more there does not see the line. */
    private static final int MOST_WORDS = 100;

    private static final LineJoiner ONE_LINE = new LineJoiner(Double.POSITIVE_INFINITY);

    private final List<Slot> slots;

    private ContactSheet(List<Slot> slots) {
        this.slots = List.copyOf(slots);
    }

    /** A snippet and where on the sheet it is. */
    private record Slot(Snippet snippet, int left, int top) {
        int right() {
            return left + snippet.widthPx();
        }

        int bottom() {
            return top + snippet.heightPx();
        }

        /** Whether a word lies on it, the paper around included. */
        boolean holds(SheetWord word) {
            double margin = MARGIN_PX / 2.0;
            return new Box(left - margin, top - margin, right() + margin, bottom() + margin)
                    .contains((word.left() + word.right()) / 2, (word.top() + word.bottom()) / 2);
        }
    }

    /** All snippets in their order, from left to right and from the top down, on as few sheets as that takes. */
    static List<ContactSheet> of(List<Snippet> snippets) {
        List<ContactSheet> sheets = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        int left = MARGIN_PX;
        int top = MARGIN_PX;
        int shelf = 0;
        for (Snippet snippet : snippets) {
            if (left + snippet.widthPx() + MARGIN_PX > SIDE_PX) {
                left = MARGIN_PX;
                top += shelf + MARGIN_PX;
                shelf = 0;
            }
            if (!slots.isEmpty() && top + snippet.heightPx() + MARGIN_PX > SIDE_PX) {
                sheets.add(new ContactSheet(slots));
                slots.clear();
                left = MARGIN_PX;
                top = MARGIN_PX;
                shelf = 0;
            }
            slots.add(new Slot(snippet, left, top));
            left += snippet.widthPx() + MARGIN_PX;
            shelf = Math.max(shelf, snippet.heightPx());
        }
        if (!slots.isEmpty()) {
            sheets.add(new ContactSheet(slots));
        }
        return sheets;
    }

    /** The picture, as a PNG file. */
    byte[] png() {
        int width = slots.stream().mapToInt(Slot::right).max().orElseThrow() + MARGIN_PX;
        int height = slots.stream().mapToInt(Slot::bottom).max().orElseThrow() + MARGIN_PX;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            for (Slot slot : slots) {
                BufferedImage picture =
                        ImageIO.read(new ByteArrayInputStream(slot.snippet().png()));
                graphics.drawImage(picture, slot.left(), slot.top(), null);
            }
            ImageIO.write(sheet, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is read and written
        } finally {
            graphics.dispose();
        }
        return png.toByteArray();
    }

    /** What the words say of each line; a line of which they say nothing is left out, a word beside all lines, too. */
    Map<TextLine, Reading> heard(List<SheetWord> words) {
        Map<TextLine, Reading> heard = new HashMap<>();
        for (Slot slot : slots) {
            List<TextLine> pieces = words.stream()
                    .filter(word ->
                            slot.holds(word) && !Printable.of(word.text()).isBlank())
                    .map(ContactSheet::piece)
                    .toList();
            if (!pieces.isEmpty() && pieces.size() <= MOST_WORDS) {
                heard.put(slot.snippet().line(), reading(ONE_LINE.join(pieces)));
            }
        }
        return heard;
    }

    /** All of it, as sure as the least sure word. */
    private static Reading reading(List<TextLine> lines) {
        return new Reading(
                lines.stream().map(TextLine::text).collect(Collectors.joining(" ")),
                lines.stream()
                        .mapToDouble(line -> line.confidence().value())
                        .min()
                        .orElseThrow());
    }

    private static TextLine piece(SheetWord word) {
        Box box = new Box(
                Math.min(word.left(), word.right()),
                Math.min(word.top(), word.bottom()),
                Math.max(word.left(), word.right()),
                Math.max(word.top(), word.bottom()));
        return new TextLine(List.of(new Word(Printable.of(word.text()), box, word.confidence(), ReaderTier.CLOUD_OCR)));
    }
}
