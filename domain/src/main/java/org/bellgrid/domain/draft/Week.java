package org.bellgrid.domain.draft;

/** The week of a timetable that alternates between two. */
public enum Week {
    A,
    B
}
