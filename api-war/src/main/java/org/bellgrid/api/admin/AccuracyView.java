package org.bellgrid.api.admin;

import java.time.LocalDate;
import java.util.List;
import org.bellgrid.domain.review.Accuracies;
import org.bellgrid.domain.review.Accuracy;
import org.bellgrid.domain.review.Agreement;
import org.bellgrid.domain.review.Proportion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How right what was published without a person is, as people have found who looked at a sample of it.
 *
 * @param weeks those in which anybody has looked
 */
@Schema(name = "Accuracy")
record AccuracyView(OverallView overall, List<WeekView> weeks, AgreementView agreement) {
    AccuracyView {
        weeks = List.copyOf(weeks);
    }

    /**
     * Of the whole time.
     *
     * @param documents that were looked at
     * @param documentsRight those in which all was right
     * @param blocks that were published or should have been
     * @param right those that were published as they are
     * @param share the share of the blocks that is right, 0..1; {@code null} when nobody has looked
     * @param low the lower end of the margin in which the true share lies in 19 of 20 cases
     * @param high its upper end
     */
    @Schema(name = "AccuracyOverall")
    record OverallView(
            long documents,
            long documentsRight,
            long blocks,
            long right,
            @Nullable Double share,
            double low,
            double high) {}

    /**
     * Of a week.
     *
     * @param from its Monday
     * @param documents that were looked at
     * @param blocks that were published or should have been
     * @param right those that were published as they are
     * @param share the share of the blocks that is right, 0..1
     * @param low the lower end of the margin in which the true share lies in 19 of 20 cases
     * @param high its upper end
     */
    @Schema(name = "AccuracyOfWeek")
    record WeekView(
            LocalDate from,
            long documents,
            long blocks,
            long right,
            @Nullable Double share,
            double low,
            double high) {}

    /**
     * How far two people agree who looked at the same sheets without seeing each other's work.
     *
     * @param documents that two people have looked at
     * @param blocks of these
     * @param agreed those of which both say the same
     * @param share the share of the blocks of which both say the same, 0..1; {@code null} without any
     * @param kappa Cohen's kappa of whether blocks were read rightly; {@code null} where it says nothing
     */
    @Schema(name = "Agreement")
    record AgreementView(
            long documents,
            long blocks,
            long agreed,
            @Nullable Double share,
            @Nullable Double kappa) {}

    static AccuracyView of(List<Accuracy> weeks, Accuracies.Agreed agreed) {
        long blocks = weeks.stream().mapToLong(Accuracy::blocks).sum();
        long right = weeks.stream().mapToLong(Accuracy::right).sum();
        Proportion all = new Proportion(right, blocks);
        return new AccuracyView(
                new OverallView(
                        weeks.stream().mapToLong(Accuracy::documents).sum(),
                        weeks.stream().mapToLong(Accuracy::documentsRight).sum(),
                        blocks,
                        right,
                        share(all),
                        all.low(),
                        all.high()),
                weeks.stream().map(AccuracyView::of).toList(),
                of(agreed));
    }

    private static WeekView of(Accuracy week) {
        Proportion all = week.proportion();
        return new WeekView(
                week.week(), week.documents(), week.blocks(), week.right(), share(all), all.low(), all.high());
    }

    private static AgreementView of(Accuracies.Agreed agreed) {
        Agreement agreement = agreed.agreement();
        return new AgreementView(
                agreed.documents(),
                agreement.blocks(),
                agreement.agreed(),
                share(new Proportion(agreement.agreed(), agreement.blocks())),
                agreement.kappa().isPresent() ? agreement.kappa().getAsDouble() : null);
    }

    private static @Nullable Double share(Proportion proportion) {
        return proportion.of() == 0 ? null : proportion.share();
    }
}
