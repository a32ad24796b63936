package org.bellgrid.extraction.evaluation;

import java.util.List;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.Verdict;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.ReadResult.Asked;
import org.bellgrid.domain.reading.ReadResult.Drafted;
import org.bellgrid.domain.validation.Acceptance;
import org.bellgrid.extraction.SeenPages;
import org.bellgrid.extraction.outside.Consultation;

/**
 * What a language model would be asked: about the documents that would otherwise wait for a person, as by the server's
 * default. Tokens are estimates, as the server makes them before it asks.
 *
 * @param documents all that were drafted
 * @param asked how many it would be asked about, once a document
 * @param wholePages of these, how many have a page whose grid is in doubt
 * @param askedBlocks the blocks that it would be asked about
 * @param blocks of all documents
 * @param parts what it would be told
 * @param all what it would be told if all of these documents were shown
 */
public record ModelOutlook(
        long documents, long asked, long wholePages, long askedBlocks, long blocks, Effort parts, Effort all) {
    /** As {@code bellgrid.validation.accept} of the server. */
    static final Acceptance ACCEPTANCE = new Acceptance(new Confidence(0.8));

    /** Nobody is as sure as this: all is in doubt. */
    private static final Confidence CERTAIN = Confidence.CERTAIN;

    /** What questions and their answers take. */
    public record Effort(double megapixels, double inputTokens, double outputTokens) {
        private static final double CHARACTERS_A_TOKEN = 2.5;
        private static final double PIXELS_A_TOKEN = 750;
        /** About what an answer takes that says all of a block. */
        private static final double TOKENS_A_BLOCK = 100;

        private static final double DOLLARS_AN_INPUT_TOKEN = 3e-6;
        private static final double DOLLARS_AN_OUTPUT_TOKEN = 15e-6;

        static Effort of(List<Asked> questions) {
            double megapixels =
                    questions.stream().mapToDouble(Asked::megapixels).sum();
            double characters = questions.stream()
                    .mapToDouble(asked -> asked.system().length()
                            + asked.user().length()
                            + asked.schema().length())
                    .sum();
            return new Effort(
                    megapixels,
                    characters / CHARACTERS_A_TOKEN + megapixels * 1e6 / PIXELS_A_TOKEN,
                    TOKENS_A_BLOCK
                            * questions.stream().mapToDouble(Asked::blocks).sum());
        }

        /** US dollars, by the server's default prices. */
        public double dollars() {
            return DOLLARS_AN_INPUT_TOKEN * inputTokens + DOLLARS_AN_OUTPUT_TOKEN * outputTokens;
        }
    }

    /** @param results as they are read when the model's turn comes */
    static ModelOutlook of(List<Result> results) {
        List<Drafted> drafted = results.stream()
                .flatMap(result -> result.reading().answer().stream())
                .filter(Drafted.class::isInstance)
                .map(Drafted.class::cast)
                .toList();
        List<Drafted> doubtful = drafted.stream()
                .filter(one -> ACCEPTANCE.judge(one.draft()).verdict() != Verdict.CONFIDENT)
                .toList();
        List<Asked> parts =
                doubtful.stream().map(one -> question(one, CloudOutlook.ENOUGH)).toList();
        List<Asked> all = doubtful.stream().map(one -> question(one, CERTAIN)).toList();
        return new ModelOutlook(
                drafted.size(),
                parts.size(),
                parts.stream()
                        .filter(asked -> asked.user().contains("\"whole\":true"))
                        .count(),
                parts.stream().mapToLong(Asked::blocks).sum(),
                drafted.stream().mapToLong(one -> one.draft().blocks().count()).sum(),
                Effort.of(parts),
                Effort.of(all));
    }

    private static Asked question(Drafted drafted, Confidence enough) {
        return new Consultation(
                        SeenPages.decode(drafted.seen()),
                        new Draft(drafted.draft().timetables()),
                        enough,
                        Discretion.NONE)
                .question();
    }
}
