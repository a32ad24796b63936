package org.bellgrid.extraction.evaluation;

import java.util.List;
import org.bellgrid.domain.pipeline.Verdict;

/**
 * What would be published without a person, as by the server's default, if no other reader were asked.
 *
 * @param drafts how many documents were drafted
 * @param published the documents of which that would be published
 * @param faulty those of the published ones that miss a block, or have a wrong or an invented one
 */
public record Unattended(long drafts, List<String> published, List<String> faulty) {
    public Unattended {
        published = List.copyOf(published);
        faulty = List.copyOf(faulty);
    }

    static Unattended of(List<Result> results) {
        List<Result> published =
                results.stream().filter(Unattended::isPublished).toList();
        return new Unattended(
                results.stream()
                        .filter(result -> result.reading().draft().isPresent())
                        .count(),
                ids(published),
                ids(published.stream()
                        .filter(result -> !result.score().docExact())
                        .toList()));
    }

    private static boolean isPublished(Result result) {
        return result.reading()
                .draft()
                .filter(draft -> ModelOutlook.ACCEPTANCE.judge(draft).verdict() == Verdict.CONFIDENT)
                .isPresent();
    }

    private static List<String> ids(List<Result> results) {
        return results.stream().map(Result::id).toList();
    }
}
