package org.bellgrid.domain.pipeline;

import static org.bellgrid.domain.pipeline.Stage.CLASSIFICATION;
import static org.bellgrid.domain.pipeline.Stage.DONE;
import static org.bellgrid.domain.pipeline.Stage.LLM;
import static org.bellgrid.domain.pipeline.Stage.NOTIFICATION;
import static org.bellgrid.domain.pipeline.Stage.OCR;
import static org.bellgrid.domain.pipeline.Stage.OCR_CLOUD;
import static org.bellgrid.domain.pipeline.Stage.PREPROCESSING;
import static org.bellgrid.domain.pipeline.Stage.REVIEW;
import static org.bellgrid.domain.pipeline.Stage.VALIDATION;
import static org.bellgrid.domain.pipeline.Verdict.CONFIDENT;
import static org.bellgrid.domain.pipeline.Verdict.DOUBTFUL;
import static org.bellgrid.domain.pipeline.Verdict.REJECTED;
import static org.bellgrid.domain.pipeline.Verdict.SKIPPED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole way from upload to published timetable, and the only place that knows a stage's successor. */
public final class Pipeline {
    /** Where every job starts. */
    public static final Stage FIRST = CLASSIFICATION;

    /** Where a job starts whose document has been read before. */
    public static final Stage READ = VALIDATION;

    private static final Map<Stage, Map<Verdict, Stage>> ROUTES = new EnumMap<>(Map.of(
            CLASSIFICATION, Map.of(CONFIDENT, PREPROCESSING, REJECTED, NOTIFICATION),
            PREPROCESSING, Map.of(CONFIDENT, OCR, REJECTED, NOTIFICATION),
            OCR, Map.of(CONFIDENT, VALIDATION, DOUBTFUL, OCR_CLOUD, REJECTED, NOTIFICATION),
            OCR_CLOUD, Map.of(CONFIDENT, VALIDATION, DOUBTFUL, LLM, REJECTED, LLM, SKIPPED, LLM),
            LLM, Map.of(CONFIDENT, VALIDATION, DOUBTFUL, VALIDATION, REJECTED, VALIDATION, SKIPPED, VALIDATION),
            VALIDATION, Map.of(CONFIDENT, NOTIFICATION, DOUBTFUL, REVIEW, REJECTED, NOTIFICATION),
            REVIEW, Map.of(CONFIDENT, VALIDATION, REJECTED, NOTIFICATION),
            NOTIFICATION, Map.of(CONFIDENT, DONE, REJECTED, DONE)));

    /** The paid tiers: the stages that an installation may lack. */
    private static final Set<Stage> OPTIONAL = Set.of(OCR_CLOUD, LLM);

    private final Set<Stage> tiers;

    /**
     * The pipeline of an installation.
     *
     * @param tiers the paid tiers that it has
     */
    public Pipeline(Set<Stage> tiers) {
        if (!OPTIONAL.containsAll(tiers)) {
            throw new IllegalArgumentException("only %s may be chosen, not %s".formatted(OPTIONAL, tiers));
        }
        this.tiers = Set.copyOf(tiers);
    }

    /**
     * Where a verdict leads; a tier that is not there is passed by.
     *
     * @throws IllegalArgumentException when a stage does not give such a verdict
     */
    public Stage next(Stage stage, Verdict verdict) {
        List<Stage> passedBy = passedBy(stage, verdict);
        return passedBy.isEmpty() ? route(stage, verdict) : route(passedBy.get(passedBy.size() - 1), SKIPPED);
    }

    /** The tiers on the way to {@link #next} that are not there, in order. */
    List<Stage> passedBy(Stage stage, Verdict verdict) {
        List<Stage> passedBy = new ArrayList<>();
        for (Stage next = route(stage, verdict); isMissing(next); next = route(next, SKIPPED)) {
            passedBy.add(next);
        }
        return passedBy;
    }

    private boolean isMissing(Stage stage) {
        return OPTIONAL.contains(stage) && !tiers.contains(stage);
    }

    private static Stage route(Stage stage, Verdict verdict) {
        Stage next = ROUTES.getOrDefault(stage, Map.of()).get(verdict);
        if (next == null) {
            throw new IllegalArgumentException("%s does not lead on from %s".formatted(verdict, stage));
        }
        return next;
    }
}
