package org.bellgrid.extraction.outside;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.meaning.Printed;
import org.bellgrid.extraction.outside.PlacedWord.Telling;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.trust.Agreement;

/**
 * How much of a document a language model is shown. Of a page whose grid is understood: the blocks in doubt, their words,
 * and the labels of days and times. Of a page whose grid itself is in doubt: all of it. It follows from the document and
 * its draft alone, so that it need not be kept until the answer comes.
 */
final class Scope {
    /** From this share of a page's blocks on, it is not the blocks but the grid that is in doubt: by their confidence ... */
    private static final double MANY_DOUBTFUL = 0.5;
    /** ... or since they do not fit into the grid as it was understood. */
    private static final double MANY_MISFITS = 0.34;

    private static final Set<BlockFlag> MISFITS = EnumSet.of(
            BlockFlag.TIME_BY_POSITION, BlockFlag.TIME_CONTRADICTS_AXIS, BlockFlag.DAY_INFERRED, BlockFlag.NO_TIME);

    /** More is not asked at once: the pages after that are left to people. */
    private static final int MOST_WORDS = 3_000;

    private final PersonNames names;
    private final List<AskedBlock> blocks = new ArrayList<>();
    private final List<ShownPage> pages = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();
    private final Map<String, PlacedWord> shown = new HashMap<>();

    /**
     * A page as far as it is shown.
     *
     * @param whole whether all of it is
     * @param names those of all its words that are kept back
     */
    record ShownPage(
            PageModel page, boolean whole, List<AskedBlock> asked, List<PlacedWord> words, List<PlacedWord> names) {}

    /** @param enough blocks below this are in doubt */
    Scope(List<PageModel> document, Draft draft, Confidence enough, PersonNames names) {
        this.names = names;
        Map<Integer, PageModel> byNumber =
                document.stream().collect(Collectors.toMap(PageModel::number, page -> page, (one, other) -> one));
        int count = 0;
        for (DraftBlock block : draft.blocks().toList()) {
            PageModel page = byNumber.get(block.read().page());
            if (page == null) {
                throw new IllegalArgumentException("block \"%s\" is on no page".formatted(block.name()));
            }
            blocks.add(AskedBlock.of(
                    "b" + ++count, block, page, !block.confidence().reaches(enough)));
        }
        show(document);
    }

    private void show(List<PageModel> document) {
        WordCount count = new WordCount();
        for (PageModel page : document) {
            List<PlacedWord> words = words(page, count);
            Optional<ShownPage> part = part(page, words);
            if (part.isPresent() && shown.size() + part.get().words().size() <= MOST_WORDS) {
                pages.add(part.get());
                part.get().words().forEach(word -> shown.put(word.id(), word));
            }
        }
    }

    /** Goes on from page to page. */
    private static final class WordCount {
        private int words;
        private int lines;
    }

    private List<PlacedWord> words(PageModel page, WordCount count) {
        List<PlacedWord> words = new ArrayList<>();
        page.lines().forEach(line -> {
            count.lines++;
            Set<Word> hidden = names.in(line);
            for (Word word : line.words()) {
                count.words++;
                if (!Agreement.isSure(word.confidence())) {
                    unsure.add("w" + count.words);
                }
                words.add(new PlacedWord(
                        "w" + count.words,
                        count.words,
                        count.lines,
                        page.number(),
                        word.text(),
                        hidden.contains(word) ? Telling.NAME : Telling.READ,
                        page.share(word.box())));
            }
        });
        return words;
    }

    private Optional<ShownPage> part(PageModel page, List<PlacedWord> words) {
        List<AskedBlock> here = on(page.number()).toList();
        List<AskedBlock> doubtful = here.stream().filter(AskedBlock::doubtful).toList();
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        List<PlacedWord> names =
                words.stream().filter(word -> word.telling() == Telling.NAME).toList();
        List<PlacedWord> told = page.view() == null ? words : unread(words, doubtful);
        if (isGridUnsure(here, doubtful)) {
            return Optional.of(new ShownPage(page, true, here, told, names));
        }
        List<Box> labels = labels(page);
        List<PlacedWord> needed = told.stream()
                .filter(word -> Stream.concat(doubtful.stream().map(AskedBlock::area), labels.stream())
                        .anyMatch(word::isIn))
                .toList();
        return Optional.of(new ShownPage(page, false, doubtful, needed, names));
    }

    /** What the doubtful blocks hold that was not read for sure is left to the model, which sees a picture of it. */
    private List<PlacedWord> unread(List<PlacedWord> words, List<AskedBlock> doubtful) {
        return words.stream()
                .map(word -> unsure.contains(word.id())
                                && doubtful.stream().map(AskedBlock::area).anyMatch(word::isIn)
                        ? word.unread()
                        : word)
                .toList();
    }

    private static boolean isGridUnsure(List<AskedBlock> all, List<AskedBlock> doubtful) {
        long misfits = all.stream().filter(asked -> !fitsGrid(asked.block())).count();
        return doubtful.size() >= MANY_DOUBTFUL * all.size() || misfits >= MANY_MISFITS * all.size();
    }

    /** Whether day and time of a block follow from the grid as it was understood. */
    static boolean fitsGrid(DraftBlock block) {
        return block.flags().stream().noneMatch(MISFITS::contains);
    }

    /** Where the page prints days and times. */
    private static List<Box> labels(PageModel page) {
        Stream<Box> cells = page.tables().stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> Printed.isLabel(cell.text()))
                .map(Cell::box);
        Stream<Box> lines =
                page.lines().filter(line -> Printed.isLabel(line.text())).map(TextLine::box);
        return Stream.concat(cells, lines).map(page::share).toList();
    }

    /** All blocks of the document, in their order, whether or not they are shown. */
    List<AskedBlock> blocks() {
        return blocks;
    }

    /** All blocks of a page, whether or not they are shown. */
    Stream<AskedBlock> on(int page) {
        return blocks.stream().filter(block -> block.page() == page);
    }

    /** Those of which something is shown. */
    List<ShownPage> pages() {
        return pages;
    }

    /** The blocks that are asked about. */
    List<AskedBlock> asked() {
        return pages.stream().flatMap(page -> page.asked().stream()).toList();
    }

    /** The words of a page that are shown. */
    Stream<PlacedWord> words(int page) {
        return pages.stream()
                .filter(shownPage -> shownPage.page().number() == page)
                .flatMap(shownPage -> shownPage.words().stream());
    }

    /** A part of a page that is shown, as a place where something was read by a language model. */
    Evidence evidence(int page, Box part, String text) {
        PageModel model = pages.stream()
                .map(ShownPage::page)
                .filter(candidate -> candidate.number() == page)
                .findFirst()
                .orElseThrow();
        return new Evidence(page, model.pose().back(part), text, ReaderTier.LLM);
    }

    /** The words of these ids, in the order in which they are read; empty where one of them is not shown. */
    Optional<Cited> cited(List<String> ids) {
        return shown.keySet().containsAll(ids)
                ? Optional.of(Cited.of(ids.stream().map(shown::get).toList()))
                : Optional.empty();
    }
}
