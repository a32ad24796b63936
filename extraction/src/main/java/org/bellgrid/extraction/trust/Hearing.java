package org.bellgrid.extraction.trust;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockReading;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Printable;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** Says of each block what each reader has read at its place, unless all say the same. It changes nothing else. */
public final class Hearing {
    /** Of one reading; more than any cell holds, and outside readers may say anything. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final LineJoiner LINES = new LineJoiner(Double.POSITIVE_INFINITY);

    private final Map<Integer, PageModel> pages;

    /** @param pages that the draft was made of */
    public Hearing(List<PageModel> pages) {
        this.pages =
                pages.stream().collect(Collectors.toMap(PageModel::number, Function.identity(), (one, other) -> one));
    }

    /** The draft with all that was read beside; what its blocks have been given of that already is kept. */
    public Draft of(Draft draft) {
        return draft.with(draft.timetables().stream()
                .map(timetable ->
                        timetable.with(timetable.blocks().stream().map(this::of).toList()))
                .toList());
    }

    /** What each reader has read in these lines, with nothing that cannot be kept. */
    public static List<BlockReading> readings(Collection<HeardLine> heard) {
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        heard.forEach(line -> readers.addAll(line.readings().keySet()));
        return readers.stream()
                .map(reader -> printable(new BlockReading(reader, text(reader, heard))))
                .toList();
    }

    private DraftBlock of(DraftBlock block) {
        List<HeardLine> heard = heard(block);
        boolean agreed = heard.stream().allMatch(Hearing::isAgreed)
                && block.readings().stream().allMatch(reading -> says(reading.text(), block));
        return block.with(
                agreed
                        ? List.of()
                        : Stream.concat(
                                        readings(heard).stream(),
                                        block.readings().stream().map(Hearing::printable))
                                .toList());
    }

    private List<HeardLine> heard(DraftBlock block) {
        PageModel page = pages.get(block.read().page());
        if (page == null) {
            return List.of();
        }
        Box area = page.area(block.read().polygon());
        return page.heard().stream()
                .filter(line -> {
                    Box part = page.share(line.box());
                    return area.contains(part.centerX(), part.centerY());
                })
                .toList();
    }

    private static boolean isAgreed(HeardLine line) {
        return line.readings().values().stream().allMatch(reading -> Alignment.areSame(reading, line.text()));
    }

    /** Whether somebody who has left out when it takes place, or has not, says what the block says. */
    private static boolean says(String text, DraftBlock block) {
        String said = onOneLine(text);
        return Alignment.areSame(said, onOneLine(block.read().text()))
                || Alignment.areSame(said, onOneLine(block.name() + block.notes()));
    }

    private static String onOneLine(String text) {
        return text.replace("\n", "");
    }

    private static String text(Reader reader, Collection<HeardLine> heard) {
        List<TextLine> pieces = heard.stream()
                .filter(line -> !line.by(reader).isBlank())
                .map(line -> new TextLine(
                        List.of(new Word(line.by(reader), line.box(), Confidence.CERTAIN, ReaderTier.LOCAL_OCR))))
                .toList();
        return LINES.join(pieces).stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    private static BlockReading printable(BlockReading reading) {
        String text = reading.text().length() <= MOST_CHARACTERS
                ? reading.text()
                : reading.text().substring(0, MOST_CHARACTERS);
        return new BlockReading(
                reading.reader(),
                text.lines().map(Printable::of).map(String::strip).collect(Collectors.joining("\n")));
    }
}
