package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** Pages as typed on a machine whose letters are all of one width; two blanks part lines. */
final class Typed {
    private static final double LETTER = 5;
    private static final double HEIGHT = 10;
    private static final Pattern RUN = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Typed() {}

    /** The blocks that are read from such a page, as {@code "MONDAY 08:00-08:45 Maths"}. */
    static List<String> read(String... rows) {
        return read(new PageModel(1, 300, 300, List.of(), lines(rows)));
    }

    static List<String> read(PageModel page) {
        return Written.shown(Written.blocks(page));
    }

    static List<TextLine> lines(String... rows) {
        List<TextLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (MatchResult run : RUN.matcher(rows[row]).results().toList()) {
                lines.add(line(run, row * HEIGHT));
            }
        }
        return lines;
    }

    private static TextLine line(MatchResult run, double top) {
        return new TextLine(WORD.matcher(run.group())
                .results()
                .map(word -> new Word(
                        word.group(),
                        new Box(
                                (run.start() + word.start()) * LETTER,
                                top,
                                (run.start() + word.end()) * LETTER,
                                top + HEIGHT),
                        Confidence.CERTAIN,
                        ReaderTier.TEXT_LAYER))
                .toList());
    }
}
