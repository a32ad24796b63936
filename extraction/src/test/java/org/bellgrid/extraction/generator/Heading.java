package org.bellgrid.extraction.generator;

import java.util.List;
import org.bellgrid.extraction.generator.Language.Word;

/** What stands above a timetable. */
record Heading(List<Line> lines, Truth.Metadata metadata) {
    private static final float LARGE = 16;

    static Heading of(Plan plan, Dice dice) {
        String name = plan.language().word(Word.TIMETABLE);
        return switch (dice.between(0, 3)) {
            case 0 -> new Heading(List.of(), Truth.Metadata.NONE);
            case 1 -> new Heading(List.of(Line.bold(name).sized(LARGE)), new Truth.Metadata(name, null, null, null));
            case 2 ->
                new Heading(
                        List.of(
                                Line.bold(plan.school()).sized(LARGE),
                                Line.of(name + " " + plan.term()),
                                Line.of(schoolClass(plan) + "   " + teacher(plan))),
                        new Truth.Metadata(plan.school(), plan.teacher(), plan.schoolClass(), plan.term()));
            default -> full(plan);
        };
    }

    /** The title names the class. */
    static Heading full(Plan plan) {
        String title = plan.language().word(Word.TIMETABLE) + " \u2013 " + schoolClass(plan);
        return new Heading(
                List.of(Line.bold(title).sized(LARGE), Line.of(teacher(plan))),
                new Truth.Metadata(title, plan.teacher(), plan.schoolClass(), null));
    }

    private static String schoolClass(Plan plan) {
        return plan.language().word(Word.CLASS) + " " + plan.schoolClass();
    }

    private static String teacher(Plan plan) {
        return plan.language().word(Word.TEACHER) + ": " + plan.teacher();
    }
}
