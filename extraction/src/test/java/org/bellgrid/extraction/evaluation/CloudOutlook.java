package org.bellgrid.extraction.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.extraction.SeenPages;
import org.bellgrid.extraction.evaluation.score.Figure;
import org.bellgrid.extraction.meaning.Timetables;
import org.bellgrid.extraction.outside.SecondLook;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Snippet;

/**
 * What cloud OCR would be asked, and what would come of it if it made no mistakes.
 *
 * @param documents all that were drafted
 * @param asked those of which it would be shown anything
 * @param doubtful of all their blocks, those that are not sure enough
 * @param blocks of all documents
 * @param pictures that it would be shown, each of which is paid for
 * @param pages of the documents that are asked about: what would be shown otherwise
 * @param shownMegapixels of the pictures' lines
 * @param pageMegapixels of those pages
 * @param before exact blocks of the documents that are asked about, as they are read here
 * @param after the same, with its help
 * @param spoilt blocks that are right before and wrong after
 * @param results all results, as they are read then
 */
public record CloudOutlook(
        long documents,
        long asked,
        long doubtful,
        long blocks,
        long pictures,
        long pages,
        double shownMegapixels,
        double pageMegapixels,
        Figure before,
        Figure after,
        long spoilt,
        @JsonIgnore List<Result> results) {
    /** What a picture costs, by the server's default prices, in US dollars. */
    private static final double DOLLARS_A_PICTURE = 0.0015;

    /** As {@code bellgrid.ocr.enough} of the server. */
    static final Confidence ENOUGH = new Confidence(0.85);

    /** A document that would be asked about. */
    private record Question(Result result, List<PageModel> pages, SecondLook look) {
        List<Snippet> snippets() {
            return pages.stream().flatMap(page -> page.unsure().stream()).toList();
        }

        Result answered() {
            List<PageModel> reread = look.reread(new TruthReader(result.truth())::read);
            Draft draft = Timetables.draft(reread);
            return draft.timetables().isEmpty()
                    ? result
                    : Result.of(
                            result.sample(),
                            Reading.answered(
                                    new ReadResult.Drafted(draft, SeenPages.encode(reread)),
                                    result.reading().cost()));
        }
    }

    static CloudOutlook of(List<Result> results) {
        List<Result> drafted = results.stream()
                .filter(result -> !result.reading().blocks().isEmpty())
                .toList();
        List<Question> questions = drafted.stream()
                .filter(result -> doubtful(result) > 0)
                .flatMap(result -> question(result).stream())
                .toList();
        Set<String> asked =
                questions.stream().map(question -> question.result().id()).collect(Collectors.toSet());
        List<Result> before = questions.stream().map(Question::result).toList();
        List<Result> after = questions.stream().map(Question::answered).toList();
        return new CloudOutlook(
                drafted.size(),
                questions.size(),
                drafted.stream().mapToLong(CloudOutlook::doubtful).sum(),
                drafted.stream()
                        .mapToLong(result -> result.reading().blocks().size())
                        .sum(),
                questions.stream()
                        .mapToLong(question -> question.look().pictures().size())
                        .sum(),
                questions.stream()
                        .mapToLong(question -> question.pages().size())
                        .sum(),
                questions.stream()
                        .flatMap(question -> question.snippets().stream())
                        .mapToDouble(snippet -> snippet.widthPx() * snippet.heightPx() / 1e6)
                        .sum(),
                questions.stream()
                        .flatMap(question -> question.pages().stream())
                        .mapToDouble(page -> page.width() * page.height() / 1e6)
                        .sum(),
                sum(before),
                sum(after),
                IntStream.range(0, before.size())
                        .mapToLong(i -> spoilt(before.get(i), after.get(i)))
                        .sum(),
                Stream.concat(drafted.stream().filter(result -> !asked.contains(result.id())), after.stream())
                        .toList());
    }

    /** US dollars for all pictures. */
    public double dollars() {
        return DOLLARS_A_PICTURE * pictures;
    }

    private static long doubtful(Result result) {
        return result.reading().blocks().stream()
                .map(DraftBlock::confidence)
                .filter(confidence -> !confidence.reaches(ENOUGH))
                .count();
    }

    private static Optional<Question> question(Result result) {
        List<PageModel> pages = result.reading()
                .answer()
                .map(ReadResult.Drafted.class::cast)
                .map(drafted -> SeenPages.decode(drafted.seen()))
                .orElseThrow();
        Question question = new Question(result, pages, new SecondLook(pages, Discretion.NONE));
        return Optional.of(question).filter(some -> !some.snippets().isEmpty());
    }

    private static Figure sum(Collection<Result> results) {
        return Figure.of(
                results.stream()
                        .mapToInt(result -> result.comparison().pairs().size())
                        .sum(),
                results.stream()
                        .mapToInt(result -> result.comparison().invented().size())
                        .sum(),
                results.stream()
                        .mapToInt(result -> result.comparison().missed().size())
                        .sum());
    }

    private static long spoilt(Result before, Result after) {
        Set<Integer> lost = new HashSet<>(before.comparison().pairs().keySet());
        lost.removeAll(after.comparison().pairs().keySet());
        return lost.size();
    }
}
