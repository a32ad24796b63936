package org.bellgrid.extraction.generator;

import java.util.Locale;

/** How a lesson is put into words. */
record Wording(Notes notes, boolean abbreviated) {
    /** Where room and teacher stand. */
    enum Notes {
        NONE,
        SAME_LINE,
        SECOND_LINE,
        CORNERS
    }

    String title(Plan.Lesson lesson) {
        Language.Subject subject = lesson.subject();
        return abbreviated ? subject.abbreviation().toUpperCase(Locale.ROOT) : subject.name();
    }
}
