package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * What an invented school wants its timetable to say.
 *
 * @param weeks {@code [""]}, or the names of two weeks that alternate
 * @param slots the parts of every school day, in order
 * @param sittings who meets when; breaks are not among them, they are the same every day
 */
record Plan(
        Language language,
        String school,
        String schoolClass,
        String teacher,
        String term,
        List<DayOfWeek> days,
        List<String> weeks,
        List<Slot> slots,
        List<Sitting> sittings) {

    /**
     * @param period counted from 1; 0 for a break or another part of the day that all share
     * @param name of the shared part; empty for a period
     */
    record Slot(int period, LocalTime start, LocalTime end, String name) {
        boolean shared() {
            return period == 0;
        }
    }

    /** A subject with who and where. */
    record Lesson(Language.Subject subject, String room, String teacher) {}

    /**
     * Lessons at the same time: one, or several in parallel.
     *
     * @param week empty: every week
     * @param from index of the first slot
     * @param to index behind the last slot
     */
    record Sitting(DayOfWeek day, String week, int from, int to, List<Lesson> lessons) {}

    /** The same week with nothing in it, and no breaks. */
    Plan withoutLessons() {
        List<Slot> periods = slots.stream().filter(slot -> !slot.shared()).toList();
        return new Plan(language, school, schoolClass, teacher, term, days, weeks, periods, List.of());
    }

    LocalTime start(Sitting sitting) {
        return slots.get(sitting.from()).start();
    }

    LocalTime end(Sitting sitting) {
        return slots.get(sitting.to() - 1).end();
    }

    /** The sittings that begin in this slot; in two weeks, those of the first week first. */
    List<Sitting> at(DayOfWeek day, int slot) {
        return sittings.stream()
                .filter(sitting -> sitting.day() == day && sitting.from() == slot)
                .toList();
    }
}
