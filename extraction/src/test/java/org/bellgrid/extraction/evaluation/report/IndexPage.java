package org.bellgrid.extraction.evaluation.report;

import static org.bellgrid.extraction.evaluation.report.Html.change;
import static org.bellgrid.extraction.evaluation.report.Html.decimal;
import static org.bellgrid.extraction.evaluation.report.Html.link;
import static org.bellgrid.extraction.evaluation.report.Html.number;
import static org.bellgrid.extraction.evaluation.report.Html.text;

import java.util.List;
import org.bellgrid.extraction.evaluation.Baseline;
import org.bellgrid.extraction.evaluation.Calibration;
import org.bellgrid.extraction.evaluation.Group;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.Summary;
import org.bellgrid.extraction.evaluation.score.Score;

/** The first page: all figures, and the way to each document. */
final class IndexPage {
    private IndexPage() {}

    static String of(List<Result> results, Summary summary, Baseline baseline) {
        return Html.page("Evaluation of the reading engine", """
                %s
                <p class=note>F1 of blocks: exact needs the same day and times and a similar title; ±5 min, time alone,
                equal names, title and notes as one, and lessons in a row joined are easier or harder rulers. CER: wrong
                characters in the titles of blocks with the right time.</p>
                <p>Without a block on them: %s of %s left empty. Rightly taken for a timetable or for none: %s of %s.</p>
                <h2>Documents</h2>
                %s
                <h2>Confidence</h2>
                %s
                <h2>Timetables by what they are</h2>
                %s
                <h2>Timetables by trait</h2>
                %s""".formatted(
                        groups(summary.overall()),
                        summary.leftEmpty(),
                        summary.withoutBlocks(),
                        summary.isTimetable().right(),
                        summary.isTimetable().judged(),
                        documents(results, baseline),
                        calibration(summary.calibration()),
                        groups(summary.groups()),
                        groups(summary.traits())));
    }

    private static String groups(List<Group> groups) {
        return Html.table(
                List.of(
                        "",
                        "#documents",
                        "#exact",
                        "#±5 min",
                        "#time",
                        "#names equal",
                        "#title+notes",
                        "#joined",
                        "#all blocks",
                        "#CER",
                        "#faultless",
                        "#CPU s",
                        "#peak MiB"),
                groups.stream().map(IndexPage::row).toList());
    }

    private static String row(Group group) {
        return Html.row(
                text(group.name()),
                number(group.documents()),
                number(3, group.exact()),
                number(3, group.tol5()),
                number(3, group.time()),
                number(3, group.titleEq()),
                number(3, group.lenient()),
                number(3, group.merged()),
                number(3, group.micro()),
                number(3, group.titleCer()),
                number(group.docExact()),
                number(2, group.cpuSeconds()),
                number(0, group.peakMebibytes()));
    }

    private static String documents(List<Result> results, Baseline baseline) {
        return Html.table(
                List.of(
                        "document",
                        "outcome",
                        "#blocks",
                        "#read",
                        "#exact",
                        "#change",
                        "#time",
                        "#change",
                        "#names equal",
                        "#CER",
                        "#CPU s",
                        "#wall s",
                        "#peak MiB"),
                results.stream().map(result -> document(result, baseline)).toList());
    }

    private static String document(Result result, Baseline baseline) {
        Score score = result.score();
        Change change = Change.of(result, baseline);
        return Html.row(
                link("documents/" + result.id() + ".html", result.id()),
                text(result.reading().outcome()),
                number(score.truthBlocks()),
                number(score.predBlocks()),
                number(3, score.exact().f1()),
                change(change.exact()),
                number(3, score.time().f1()),
                change(change.time()),
                number(3, score.titleEq().f1()),
                number(3, score.titleCer()),
                number(2, result.reading().cost().cpuSeconds()),
                number(2, result.reading().cost().wallSeconds()),
                number(0, result.reading().cost().peakMebibytes()));
    }

    private static String calibration(Calibration calibration) {
        return """
                <p>Expected calibration error %s over %s blocks. At or above %s: %s %% of the blocks, of which %s %% are wrong,
                and all blocks of %s %% of the drafts.</p>
                %s""".formatted(
                        decimal(3, calibration.expectedError()),
                        calibration.blocks(),
                        calibration.threshold(),
                        decimal(1, 100 * calibration.accepted()),
                        decimal(1, 100 * calibration.acceptedWrong()),
                        decimal(1, 100 * calibration.documentsAccepted()),
                        Html.table(
                                List.of("confidence", "#blocks", "#mean confidence", "#right"),
                                calibration.bins().stream()
                                        .filter(bin -> bin.blocks() > 0)
                                        .map(bin -> Html.row(
                                                text(decimal(1, bin.from()) + "–" + decimal(1, bin.to())),
                                                number(bin.blocks()),
                                                number(3, bin.confidence()),
                                                number(3, bin.right())))
                                        .toList()));
    }
}
