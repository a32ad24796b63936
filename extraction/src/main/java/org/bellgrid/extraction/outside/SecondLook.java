package org.bellgrid.extraction.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.extraction.ocr.Reading;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.trust.SecondOpinion;

/** Shows an outside reader what was not read for sure, and works into the pages what it says. */
public final class SecondLook {
    private final List<PageModel> pages;
    private final List<Snippet> snippets;
    private final List<ContactSheet> sheets;

    /** What is unsure on these pages, but for the lines of which something may not be seen. */
    public SecondLook(List<PageModel> pages, Discretion discretion) {
        this.pages = List.copyOf(pages);
        PersonNames names = new PersonNames(discretion);
        snippets = pages.stream()
                .flatMap(page -> page.unsure().stream())
                .filter(snippet -> names.in(snippet.line()).isEmpty())
                .toList();
        sheets = ContactSheet.of(snippets);
    }

    /** What to show, as PNG files; empty where nothing is unsure. */
    public List<byte[]> pictures() {
        return sheets.stream().map(ContactSheet::png).toList();
    }

    /**
     * The pages as they read now.
     *
     * @param answers what the reader sees on each of the {@link #pictures}
     * @throws IllegalArgumentException when these are not as many
     */
    public List<PageModel> merge(List<List<SheetWord>> answers) {
        if (answers.size() != sheets.size()) {
            throw new IllegalArgumentException("%d answers about %d pictures".formatted(answers.size(), sheets.size()));
        }
        Map<TextLine, Reading> heard = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            heard.putAll(sheets.get(i).heard(answers.get(i)));
        }
        return reread(snippet -> Optional.ofNullable(heard.get(snippet.line())));
    }

    /**
     * The pages as they read once somebody has looked at each line that is unsure.
     *
     * @param reader says what stands on a line; nothing where nobody can tell
     */
    public List<PageModel> reread(Function<Snippet, Optional<Reading>> reader) {
        Map<Word, Change> changes = new HashMap<>();
        Map<TextLine, String> texts = new HashMap<>();
        for (Snippet snippet : snippets) {
            Optional<Reading> read = reader.apply(snippet);
            read.ifPresent(reading -> texts.put(snippet.line(), reading.text()));
            read.flatMap(reading -> change(snippet, reading))
                    .ifPresent(change -> changes.put(snippet.line().words().get(0), change));
        }
        return pages.stream().map(page -> changed(page, changes, texts)).toList();
    }

    /** A line as it was read, and as it reads now. */
    private record Change(List<Word> from, List<Word> to) {
        boolean appliesAt(int index, List<Word> words) {
            int end = index + from.size();
            return end <= words.size() && words.subList(index, end).equals(from);
        }
    }

    private static Optional<Change> change(Snippet snippet, Reading reading) {
        TextLine line = snippet.line();
        SecondOpinion opinion = SecondOpinion.of(line.text(), line.confidence(), reading);
        return Optional.of(opinion)
                .filter(SecondOpinion::taken)
                .flatMap(taken -> TextLine.in(
                        line.box(), snippet.turned(), taken.text(), taken.confidence(), ReaderTier.CLOUD_OCR))
                .map(now -> new Change(line.words(), now.words()));
    }

    private static PageModel changed(PageModel page, Map<Word, Change> changes, Map<TextLine, String> texts) {
        List<Table> tables = page.tables().stream()
                .map(table -> new Table(
                        table.box(),
                        table.cells().stream()
                                .map(cell -> new Cell(cell.box(), changed(cell.lines(), changes), cell.fill()))
                                .toList()))
                .toList();
        return page.with(
                tables,
                changed(page.looseLines(), changes),
                page.unsure().stream()
                        .filter(snippet ->
                                !changes.containsKey(snippet.line().words().get(0)))
                        .toList(),
                heard(page, texts));
    }

    /** Lines are told by their place, since a page has no two in one. */
    private static List<HeardLine> heard(PageModel page, Map<TextLine, String> texts) {
        Map<Box, String> here = new HashMap<>();
        page.unsure().stream()
                .map(Snippet::line)
                .filter(texts::containsKey)
                .forEach(line -> here.put(line.box(), texts.get(line)));
        return page.heard().stream()
                .map(line -> Optional.ofNullable(here.get(line.box()))
                        .map(text -> line.and(Reader.CLOUD_OCR, text))
                        .orElse(line))
                .toList();
    }

    private static List<TextLine> changed(List<TextLine> lines, Map<Word, Change> changes) {
        return lines.stream().map(line -> changed(line, changes)).toList();
    }

    /** A line may be joined from several that were read apart. */
    private static TextLine changed(TextLine line, Map<Word, Change> changes) {
        List<Word> before = line.words();
        List<Word> after = new ArrayList<>();
        for (int i = 0; i < before.size(); ) {
            Change change = changes.get(before.get(i));
            if (change != null && change.appliesAt(i, before)) {
                after.addAll(change.to());
                i += change.from().size();
            } else {
                after.add(before.get(i));
                i++;
            }
        }
        return new TextLine(after);
    }
}
