package org.bellgrid.extraction.generator;

import java.util.List;
import org.bellgrid.extraction.generator.Language.Word;

/** What stands above a timetable. */
record Heading(List<Line> lines, Truth.Metadata metadata) {
    private static final float LARGE = 16;

    static Heading of(Plan plan, Dice dice) {
        String name = plan.language().word(Word.TIMETABLE);
        String schoolClass = plan.language().word(Word.CLASS) + " " + plan.schoolClass();
        String teacher = plan.language().word(Word.TEACHER) + ": " + plan.teacher();
        return switch (dice.between(0, 3)) {
            case 0 -> new Heading(List.of(), Truth.Metadata.NONE);
            case 1 -> new Heading(List.of(Line.bold(name).sized(LARGE)), new Truth.Metadata(name, null, null, null));
            case 2 ->
                new Heading(
                        List.of(
                                Line.bold(plan.school()).sized(LARGE),
                                Line.of(name + " " + plan.term()),
                                Line.of(schoolClass + "   " + teacher)),
                        new Truth.Metadata(plan.school(), plan.teacher(), plan.schoolClass(), plan.term()));
            default ->
                new Heading(
                        List.of(Line.bold(name + " \u2013 " + schoolClass).sized(LARGE), Line.of(teacher)),
                        new Truth.Metadata(name + " \u2013 " + schoolClass, plan.teacher(), plan.schoolClass(), null));
        };
    }
}
