package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.SampleShares;

/**
 * Chooses some of what is published without a person for a second look. Chance decides, and that is in the job's id: whoever
 * asks twice is answered the same.
 */
@Dependent
public class Sampling {
    private final Districts districts;
    private final HitlTasks tasks;
    private final SampleShares installation;

    @Inject
    public Sampling(Districts districts, HitlTasks tasks, SampleShares installation) {
        this.districts = districts;
        this.tasks = tasks;
        this.installation = installation;
    }

    /** Perhaps asks a person to look at all that a job is publishing, and perhaps a second person. */
    public void consider(ProcessingJob job, Instant now) {
        boolean read = !job.isCached()
                && job.processingTier()
                        .filter(tier -> tier != ReaderTier.PERSON)
                        .isPresent();
        SampleShares shares = districts.settings(job.district()).sampling(installation);
        UUID chance = job.id().value();
        if (!read || !shares.pick(chance)) {
            return;
        }
        HitlTask sample = HitlTask.sample(HitlTaskId.random(), job, now);
        tasks.open(sample, job, now);
        if (shares.pickTwice(chance)) {
            tasks.open(HitlTask.blind(HitlTaskId.random(), job, sample, now), job, now);
        }
    }
}
