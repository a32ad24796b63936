package org.bellgrid.domain.review;

import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; {@code null} for all.
 *
 * @param status only those that have it
 * @param priority only those that have it
 * @param school only those whose document was uploaded for a school with that in its name, whatever the case
 * @param assignee only those that this user has or has settled
 * @param free only those that nobody has
 */
public record TaskFilter(
        HitlTask.@Nullable Status status,
        @Nullable Priority priority,
        @Nullable String school,
        @Nullable UserId assignee,
        boolean free) {}
