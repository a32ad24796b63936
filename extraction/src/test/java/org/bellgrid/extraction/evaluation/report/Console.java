package org.bellgrid.extraction.evaluation.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.bellgrid.extraction.evaluation.Baseline;
import org.bellgrid.extraction.evaluation.Calibration;
import org.bellgrid.extraction.evaluation.CloudOutlook;
import org.bellgrid.extraction.evaluation.Group;
import org.bellgrid.extraction.evaluation.ModelOutlook;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.Summary;
import org.bellgrid.extraction.evaluation.Unattended;

/** A run in a few lines. */
public final class Console {
    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** Prints means, confidence, and what has changed since the baseline. */
    public void print(List<Result> results, Summary summary, Baseline baseline) {
        line("%-28s %4s %7s %7s %7s %7s %7s", "", "n", "exact", "time", "names", "CER", "CPU s");
        summary.overall().forEach(this::print);
        line("left empty, as they should be: %s of %s", summary.leftEmpty(), summary.withoutBlocks());
        Calibration calibration = summary.calibration();
        line(
                "confidence: expected error %.3f; at %.2f and above %.1f %% of the blocks, %.1f %% of them wrong",
                calibration.expectedError(),
                calibration.threshold(),
                100 * calibration.accepted(),
                100 * calibration.acceptedWrong());
        print(summary.unattended());
        print(summary.cloud());
        print(summary.model());
        print(
                "no answer",
                results,
                baseline,
                result -> result.reading().answer().isEmpty());
        print("new", results, baseline, result -> baseline.of(result).isEmpty());
        print("better", results, baseline, result -> Change.of(result, baseline).isBetter());
        print("worse", results, baseline, result -> Change.of(result, baseline).isWorse());
    }

    private void print(Unattended unattended) {
        line(
                "published without a person: %d of %d documents, %d of them with faults: %s",
                unattended.published().size(),
                unattended.drafts(),
                unattended.faulty().size(),
                String.join(" ", unattended.faulty()));
    }

    private void print(CloudOutlook cloud) {
        line(
                "cloud OCR: %d of %d documents (%d of %d blocks below the threshold), %d pictures instead of %d pages,"
                        + " %.1f instead of %.1f megapixels",
                cloud.asked(),
                cloud.documents(),
                cloud.doubtful(),
                cloud.blocks(),
                cloud.pictures(),
                cloud.pages(),
                cloud.shownMegapixels(),
                cloud.pageMegapixels());
        line(
                "           without mistakes it would raise exact F1 of these documents from %.4f to %.4f; blocks spoilt: %d",
                cloud.before().f1(), cloud.after().f1(), cloud.spoilt());
        line("           it would cost $%.5f a document of all", cloud.dollars() / Math.max(1, cloud.documents()));
    }

    private void print(ModelOutlook model) {
        line(
                "language model or person, after that: %d of %d documents (%d of %d blocks), one call each, %d with a grid in doubt",
                model.asked(), model.documents(), model.askedBlocks(), model.blocks(), model.wholePages());
        print("what is in doubt", model.parts(), model);
        print("whole documents", model.all(), model);
    }

    private void print(String what, ModelOutlook.Effort effort, ModelOutlook model) {
        double calls = Math.max(1, model.asked());
        line(
                "           showing %-16s %.2f megapixels, %.0f and %.0f tokens a call; $%.4f a call, $%.5f a document of all",
                what + ":",
                effort.megapixels() / calls,
                effort.inputTokens() / calls,
                effort.outputTokens() / calls,
                effort.dollars() / calls,
                effort.dollars() / Math.max(1, model.documents()));
    }

    private void print(Group group) {
        line(
                "%-28s %4d %7.3f %7.3f %7.3f %7s %7.2f",
                group.name(),
                group.documents(),
                group.exact(),
                group.time(),
                group.titleEq(),
                group.titleCer() == null ? "" : Html.decimal(3, group.titleCer()),
                group.cpuSeconds());
    }

    private void print(String label, List<Result> results, Baseline baseline, Predicate<Result> which) {
        results.stream().filter(which).forEach(result -> {
            Change change = Change.of(result, baseline);
            line(
                    "%-9s %-28s exact %.3f (%+.3f)  time %.3f (%+.3f)  %s",
                    label,
                    result.id(),
                    result.score().exact().f1(),
                    change.exact(),
                    result.score().time().f1(),
                    change.time(),
                    result.reading().outcome());
        });
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
