package org.bellgrid.api.hitl;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.review.Queue;
import org.bellgrid.domain.review.SavedWork;
import org.bellgrid.domain.review.Works;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** Finds the caller's tasks and shows them. */
@Dependent
class TaskAnswers {
    private final Caller caller;
    private final HitlTasks tasks;
    private final Jobs jobs;
    private final Queue queue;
    private final Works works;

    @Inject
    TaskAnswers(Caller caller, HitlTasks tasks, Jobs jobs, Queue queue, Works works) {
        this.caller = caller;
        this.tasks = tasks;
        this.jobs = jobs;
        this.queue = queue;
        this.works = works;
    }

    /** @throws ProblemException when the caller's district has none with that id */
    HitlTask find(UUID id) {
        return tasks.find(caller.district(), new HitlTaskId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    TaskView about(HitlTask task) {
        return TaskView.of(
                task,
                Objects.requireNonNull(queue.sheets(List.of(task)).get(task.id())),
                jobOf(task),
                works.of(task, caller.user()).map(TaskAnswers::view).orElse(null));
    }

    /** What there is to settle. */
    Draft draftOf(HitlTask task) {
        return jobOf(task).draft().orElseGet(() -> new Draft(List.of()));
    }

    ProcessingJob jobOf(HitlTask task) {
        return jobs.find(task.district(), task.job()).orElseThrow();
    }

    private static @Nullable WorkView view(SavedWork saved) {
        try {
            return WorkView.of(Mappers.JSON.readValue(saved.work(), WorkInput.class), saved.savedAt());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
