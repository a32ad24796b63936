package org.bellgrid.processing.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;

/** Tasks whose claims have run out, each let go in a transaction of its own. */
@AllDistricts
@Dependent
class AbandonedTasks {
    private final HitlTasks tasks;
    private final Clock clock;

    @Inject
    AbandonedTasks(HitlTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    List<Abandoned> all() {
        return tasks.abandoned(clock.instant()).stream().map(Abandoned::of).toList();
    }

    @Transactional
    void release(Abandoned abandoned) {
        tasks.find(abandoned.district(), abandoned.task())
                .ifPresent(task -> tasks.releaseAbandoned(task, clock.instant()));
    }

    /** One of them. */
    record Abandoned(DistrictId district, HitlTaskId task) {
        static Abandoned of(HitlTask task) {
            return new Abandoned(task.district(), task.id());
        }
    }
}
