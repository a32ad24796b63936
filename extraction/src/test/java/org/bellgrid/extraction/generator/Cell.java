package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellgrid.extraction.generator.Plan.Lesson;

/**
 * What is printed of some lessons in one cell, and how each of them then reads.
 *
 * @param readings one for each lesson
 */
record Cell(List<Line> lines, List<Reading> readings) {
    /** @param whole the title with all that stands beside it; empty when that is the title alone */
    record Reading(String title, String notes, String whole) {}

    static Cell of(List<Lesson> lessons, Look look) {
        List<Line> lines = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Lesson lesson : lessons) {
            String title = title(lesson, look);
            switch (look.notes()) {
                case NONE -> {
                    lines.add(Line.of(title));
                    readings.add(new Reading(title, "", ""));
                }
                case SAME_LINE -> {
                    String notes = "(" + lesson.room() + ")";
                    lines.add(Line.of(title + " " + notes));
                    readings.add(new Reading(title, notes, title + " " + notes));
                }
                case SECOND_LINE -> {
                    String notes = lesson.room() + " " + lesson.teacher();
                    lines.add(Line.of(title));
                    lines.add(Line.small(notes));
                    readings.add(new Reading(title, notes, ""));
                }
                case CORNERS -> {
                    lines.add(Line.of(title).sized(Line.SIZE * 1.2f));
                    lines.add(Line.small(lesson.room()).at(Line.Place.FOOT_LEFT));
                    lines.add(Line.small(lesson.teacher()).at(Line.Place.FOOT_RIGHT));
                    readings.add(new Reading(title, lesson.room() + " " + lesson.teacher(), ""));
                }
            }
        }
        return new Cell(lines, readings);
    }

    /** "A: …" over "B: …". */
    static Cell ofWeeks(Map<String, Lesson> lessons, Look look) {
        List<Line> lines = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        lessons.forEach((week, lesson) -> {
            lines.add(Line.of(week + ": " + title(lesson, look)));
            readings.add(new Reading(title(lesson, look), "", ""));
        });
        return new Cell(lines, readings);
    }

    private static String title(Lesson lesson, Look look) {
        Language.Subject subject = lesson.subject();
        return look.abbreviated() ? subject.abbreviation().toUpperCase(Locale.ROOT) : subject.name();
    }
}
