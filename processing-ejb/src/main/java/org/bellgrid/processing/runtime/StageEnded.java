package org.bellgrid.processing.runtime;

import java.time.Duration;
import java.util.Locale;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.Verdict;

/**
 * Said when a stage has worked on a job and that has been recorded, or not.
 *
 * @param stage that has worked
 * @param job as it is now; as it was when the work began where nothing has come of it
 */
public record StageEnded(Stage stage, ProcessingJob job, String outcome, Duration worked) {
    static final String RETRIED = "retried";
    static final String LOST = "lost";

    /** Whether the job has moved on. */
    public boolean isRecorded() {
        return !outcome.equals(RETRIED) && !outcome.equals(LOST);
    }

    static String outcome(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
