package org.bellgrid.api.hitl;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.review.Queue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who has which task, for how long. */
@Dependent
class Claims {
    private static final Set<Role> REVIEWING = Set.of(Role.REVIEWER, Role.ADMIN);

    private final Caller caller;
    private final Clock clock;
    private final Duration length;
    private final HitlTasks tasks;
    private final Queue queue;
    private final Users users;

    @Inject
    Claims(
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "bellgrid.review.claim-minutes", defaultValue = "15") long minutes,
            HitlTasks tasks,
            Queue queue,
            Users users) {
        this.caller = caller;
        this.clock = clock;
        this.length = Duration.ofMinutes(minutes);
        this.tasks = tasks;
        this.queue = queue;
        this.users = users;
    }

    /** How long a task is somebody's that is claimed, unless it is claimed again. */
    Duration length() {
        return length;
    }

    /** Takes a task for the caller, or has it for longer; {@code false} when that cannot be. */
    boolean take(HitlTask task) {
        return tasks.claim(task, caller.user(), clock.instant(), length);
    }

    /** Has a task of the caller for longer; {@code false} when it is not the caller's any more. */
    boolean keep(HitlTask task) {
        return tasks.renew(task, caller.user(), clock.instant(), length);
    }

    /** Takes the task that is most urgent. */
    Optional<HitlTask> takeNext() {
        return queue.takeNext(caller.district(), caller.user(), clock.instant(), length);
    }

    /** Gives a task of the caller back. */
    boolean giveBack(HitlTask task) {
        return tasks.release(task, caller.user(), clock.instant());
    }

    /**
     * Hands a task to somebody, whoever has it; {@code false} when it is closed, or the other look at the same sheet is theirs.
     *
     * @throws ProblemException when that is nobody who reviews for the caller's district
     */
    boolean hand(HitlTask task, UUID to) {
        User reviewer = users.lookedAfter(new UserId(to), Optional.of(caller.district()))
                .filter(User::isActive)
                .filter(user -> REVIEWING.contains(user.role()))
                .orElseThrow(
                        () -> ProblemException.of("userId", "must be a reviewer or an administrator of the district"));
        return tasks.assign(task, reviewer.id(), clock.instant(), length);
    }

    boolean isCallers(HitlTask task) {
        return task.isClaimedBy(caller.user(), clock.instant());
    }

    /** Says why a task is not the caller's. */
    ProblemException notYours(HitlTask task) {
        return not(caller.user(), task);
    }

    /** Says why a task cannot be somebody's. */
    ProblemException not(UserId reviewer, HitlTask task) {
        return new ProblemException(Problem.CONFLICT, why(reviewer, task));
    }

    private String why(UserId reviewer, HitlTask task) {
        if (task.isClosed()) {
            return "The task has been closed.";
        }
        if (tasks.isTwinOf(task, reviewer)) {
            return "Another person shall look at this sheet: one look at it is taken already.";
        }
        return task.assignee()
                .filter(holder -> !holder.equals(reviewer))
                .flatMap(users::find)
                .map(holder -> holder.displayName() + " has the task.")
                .orElse("The task is not yours: claim it first.");
    }
}
