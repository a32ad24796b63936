package org.bellgrid.domain.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.tenancy.DistrictSettings;
import org.bellgrid.domain.timetable.TimetableRule;

/**
 * What may be published without a person: a draft that nobody objects to, that breaks no rule and is sure enough, on the
 * whole and in each block.
 *
 * @param enough drafts at or above this
 */
public record Acceptance(Confidence enough) {
    /** However sure the rest is, nothing is published that is likelier wrong than right. */
    private static final Confidence LIKELIER_RIGHT = new Confidence(0.5);

    /** What a district has chosen, or else this. */
    public Acceptance orAs(DistrictSettings settings) {
        return settings.acceptance().map(Acceptance::new).orElse(this);
    }

    /** The places in a draft, from 1, of the blocks that a person has to look at. */
    public List<Integer> doubtful(Draft draft) {
        List<DraftBlock> blocks = draft.blocks().toList();
        return IntStream.rangeClosed(1, blocks.size())
                .filter(position -> isDoubtful(blocks.get(position - 1)))
                .boxed()
                .toList();
    }

    private boolean isDoubtful(DraftBlock block) {
        return !block.confidence().reaches(enough)
                || block.flags().stream().anyMatch(BlockFlag::demandsLook)
                || !TimetableRule.breaches(block.details()).isEmpty();
    }

    /** Confident, or doubtful for a reason that a reviewer can be told. */
    public Outcome<Draft> judge(Draft draft) {
        Optional<String> breach = draft.demand().or(() -> TimetableRule.firstBreach(draft));
        if (breach.isPresent()) {
            return new Outcome.Doubtful<>(draft, breach.get());
        }
        Optional<DraftBlock> guessed = draft.blocks()
                .filter(block -> !block.confidence().reaches(LIKELIER_RIGHT))
                .findFirst();
        if (guessed.isPresent()) {
            return new Outcome.Doubtful<>(
                    draft,
                    "block \"%s\" is likelier wrong than right"
                            .formatted(guessed.get().name()));
        }
        return draft.confidence().reaches(enough)
                ? new Outcome.Confident<>(draft)
                : new Outcome.Doubtful<>(
                        draft,
                        "confidence %.2f is below %.2f"
                                .formatted(draft.confidence().value(), enough.value()));
    }
}
