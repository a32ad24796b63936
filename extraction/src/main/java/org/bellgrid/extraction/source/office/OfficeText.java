package org.bellgrid.extraction.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Printable;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** Lays text out in a box: the lines share its height, the words of a line its width. */
final class OfficeText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private OfficeText() {}

    static List<TextLine> lines(String text, Box box) {
        List<String> texts = text.lines()
                .map(line -> Printable.of(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<TextLine> lines = new ArrayList<>();
        double height = texts.isEmpty() ? 0 : box.height() / texts.size();
        for (int i = 0; i < texts.size(); i++) {
            double top = box.top() + i * height;
            lines.add(line(texts.get(i), new Box(box.left(), top, box.right(), top + height)));
        }
        return lines;
    }

    private static TextLine line(String text, Box box) {
        List<Word> words = new ArrayList<>();
        List<String> parts = BLANKS.splitAsStream(text).toList();
        double width = box.width() / parts.size();
        for (String part : parts) {
            double left = box.left() + words.size() * width;
            Box place = new Box(left, box.top(), left + width, box.bottom());
            words.add(new Word(part, place, Confidence.CERTAIN, ReaderTier.TEXT_LAYER));
        }
        return new TextLine(words);
    }
}
