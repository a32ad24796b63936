package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * What stands within a timetable and has become neither a block nor a part of one. It may be lessons whose day or time
 * could not be read, which would otherwise be missing without a word.
 *
 * <ol>
 *   <li>All cells beyond the labels of days are asked, and what stands between and beside them in no cell; in lists all from
 *       the first lesson down to the last.
 *   <li>Where a block was read from, or what a block of the same day has among its notes, is placed.
 *   <li>What says when, or stands in line with such labels, is a label.
 *   <li>Before the first day of a week stand names; after the last one, and beside the table, stand legends, unless they fill
 *       as much as a day does that may be missing there.
 * </ol>
 */
final class Unplaced {
    /** A single character may be a stain. */
    private static final int FEWEST_CHARACTERS = 2;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("x+");

    private final PageModel page;
    private final Box outline;
    /** The cells, and what stands in no cell. */
    private final List<Cell> texts;

    private final List<Placed> blocks;

    /** The part of the page that a block was read from, in shares of its sides, and the words that it notes besides. */
    private record Placed(Box area, String notes) {}

    private Unplaced(Table drawn, Table table, Collection<DraftBlock> blocks, PageModel page) {
        this.page = page;
        outline = drawn.box();
        List<TextLine> lines = page.tables().contains(drawn) ? page.looseLines() : Pieces.of(page);
        texts = Stream.concat(
                        table.cells().stream().filter(cell -> !cell.lines().isEmpty()), inNoCell(lines, table))
                .toList();
        this.blocks = blocks.stream()
                .map(block -> new Placed(page.area(block.read().polygon()), words(block.notes())))
                .toList();
    }

    private static Stream<Cell> inNoCell(Collection<TextLine> lines, Table table) {
        Set<Word> inCells = table.cells().stream()
                .flatMap(cell -> cell.lines().stream())
                .flatMap(line -> line.words().stream())
                .collect(Collectors.toSet());
        return lines.stream()
                .map(line -> line.words().stream()
                        .filter(word -> !inCells.contains(word))
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(TextLine::new)
                .map(line -> new Cell(line.box(), List.of(line), null));
    }

    /**
     * In a table with days along an axis.
     *
     * @param drawn the table as it is drawn, or as its texts show it
     * @param table the same with the labels beside it
     * @param blocks all that were made of it
     */
    static List<Evidence> in(
            Table drawn, Table table, List<DayAxis> axes, Collection<DraftBlock> blocks, PageModel page) {
        Unplaced unplaced = new Unplaced(drawn, table, blocks, page);
        return axes.stream().flatMap(unplaced::on).toList();
    }

    /** The same in a list of lessons under headings. */
    static List<Evidence> inList(Table table, Collection<DraftBlock> blocks, PageModel page) {
        return new Unplaced(table, table, blocks, page).amongLessons().toList();
    }

    private Stream<Evidence> on(DayAxis days) {
        Span end = days.orientation().see(new Cell(outline, List.of(), null)).time();
        List<SeenCell> beyond = texts.stream()
                .map(days.orientation()::see)
                .filter(text -> days.beyondHeader(text) && text.time().middle() < end.to())
                .toList();
        List<SeenCell> beside =
                beyond.stream().filter(text -> days.over(text.days()).isEmpty()).toList();
        Set<Cell> labels = LabelLines.among(beside, text -> text.days().from());
        if (days.orientation() == Orientation.DAYS_DOWN) {
            labels.addAll(LabelLines.among(beyond, text -> text.time().from()));
        }
        labels.addAll(new BesideWeek(days, beyond).among(beside, this::isWithin));
        return leftOver(beyond, labels, days.orientation());
    }

    private boolean isWithin(Cell text) {
        return outline.contains(text.box().centerX(), text.box().centerY());
    }

    private Stream<Evidence> amongLessons() {
        Box lessons = Box.around(blocks.stream().map(Placed::area).toList());
        List<SeenCell> among = texts.stream()
                .filter(this::isWithin)
                .filter(text -> page.share(text.box()).centerY() >= lessons.top()
                        && page.share(text.box()).centerY() <= lessons.bottom())
                .filter(text -> DayHeading.read(text.text()).isEmpty())
                .map(Orientation.DAYS_DOWN::see)
                .toList();
        Set<Cell> labels = LabelLines.among(among, text -> text.time().from());
        return leftOver(among, labels, Orientation.DAYS_DOWN);
    }

    private Stream<Evidence> leftOver(List<SeenCell> all, Set<Cell> labels, Orientation days) {
        PageFrame frame = new PageFrame(page);
        return all.stream()
                .map(SeenCell::cell)
                .filter(text -> !labels.contains(text) && saysSomething(text.text()))
                .filter(text -> blocks.stream().noneMatch(block -> isPlaced(text, block, days)))
                .map(frame::evidence);
    }

    private static boolean saysSomething(String text) {
        String letters = words(text).replace(" ", "");
        return letters.length() >= FEWEST_CHARACTERS
                && !PLACEHOLDER.matcher(letters).matches()
                && !LabelLines.isLabel(text);
    }

    private boolean isPlaced(Cell text, Placed block, Orientation days) {
        Box area = page.share(text.box());
        return block.area.contains(area.centerX(), area.centerY())
                || (along(days, area).concerns(along(days, block.area)) && isNoted(text, block));
    }

    private static Span along(Orientation days, Box area) {
        return days.see(new Cell(area, List.of(), null)).days();
    }

    private static boolean isNoted(Cell text, Placed block) {
        return text.lines().stream()
                .map(line -> words(TimeText.ofEntry(line.text()).rest()))
                .filter(line -> !line.isBlank())
                .allMatch(block.notes::contains);
    }

    /** In lower case, a blank before and behind each. */
    private static String words(String text) {
        return " " + BETWEEN_WORDS.matcher(Plain.of(text)).replaceAll(" ").strip() + " ";
    }
}
