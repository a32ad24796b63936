package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.List;
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

    static Cell of(List<Lesson> lessons, Wording wording) {
        List<Line> lines = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Lesson lesson : lessons) {
            String title = wording.title(lesson);
            switch (wording.notes()) {
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
    static Cell ofWeeks(Map<String, Lesson> lessons, Wording wording) {
        List<Line> lines = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        lessons.forEach((week, lesson) -> {
            lines.add(Line.of(week + ": " + wording.title(lesson)));
            readings.add(new Reading(wording.title(lesson), "", ""));
        });
        return new Cell(lines, readings);
    }
}
