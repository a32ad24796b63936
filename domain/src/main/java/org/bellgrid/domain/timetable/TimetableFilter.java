package org.bellgrid.domain.timetable;

import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

/** Which timetables are wanted: those that have every value given here; {@code null} asks for any. */
public record TimetableFilter(
        @Nullable TimetableStatus status,
        @Nullable String teacher,
        @Nullable String className,
        @Nullable String term,
        @Nullable DocumentId document,
        @Nullable UserId uploader,
        @Nullable String search) {}
