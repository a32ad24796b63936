package org.bellgrid.extraction.generator;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a grid is to look: traits that are independent of each other, as far as a human can still read the page.
 *
 * @param joiner between start and end
 * @param turned whether narrow labels run upwards
 * @param repeatedDoubles whether a lesson of two periods is printed twice
 * @param placeholder in cells without a lesson
 */
record Look(
        Times times,
        TimeForm timeForm,
        String joiner,
        boolean periodNumbers,
        Break breaks,
        Weeks weeks,
        Parallel parallel,
        boolean daysDown,
        boolean turned,
        Style.Edge edge,
        Fill fill,
        Wording wording,
        boolean repeatedDoubles,
        String placeholder,
        Days days,
        Extras extras) {

    /** Where the times stand. */
    enum Times {
        RANGES,
        START_OVER_END,
        STARTS,
        TWO_COLUMNS,
        IN_CELLS,
        LEGEND,
        NONE
    }

    enum Break {
        MERGED,
        REPEATED,
        /** A letter a day. */
        SPELLED,
        /** All letters in one cell, set apart. */
        SPACED,
        UNLABELLED,
        NONE
    }

    enum Weeks {
        ONE,
        TWO_GRIDS,
        TEN_COLUMNS,
        /** "A: …" over "B: …" in one cell. */
        IN_CELLS,
        /** The cell is cut in two. */
        CUT_CELLS
    }

    enum Parallel {
        NONE,
        STACKED,
        SIDE_BY_SIDE
    }

    enum Fill {
        NONE,
        HEADER,
        SUBJECTS,
        BANDS
    }

    enum Days {
        LONG,
        SHORT,
        UPPER_CASE
    }

    /** What else stands on the page. */
    record Extras(boolean logo, boolean footer, boolean legend, boolean dark, boolean titleInTable) {}

    Look unfilled() {
        return new Look(
                times == Times.IN_CELLS ? Times.RANGES : times,
                timeForm,
                joiner,
                periodNumbers,
                Break.NONE,
                weeks,
                parallel,
                daysDown,
                turned,
                edge,
                fill,
                wording,
                repeatedDoubles,
                "",
                days,
                extras);
    }

    PlanTraits needs(Dice dice) {
        boolean contiguous = times == Times.STARTS;
        return new PlanTraits(
                timeForm == TimeForm.HOURS ? 60 : 5,
                breaks != Break.NONE,
                !contiguous && times != Times.NONE && timeForm != TimeForm.HOURS && dice.chance(0.15),
                contiguous,
                (showsTimes() || periodNumbers) && dice.chance(0.7), // rows that nothing names must show their edges
                parallel != Parallel.NONE,
                switch (weeks) {
                    case ONE -> PlanTraits.Weeks.ONE;
                    case TWO_GRIDS, TEN_COLUMNS -> PlanTraits.Weeks.TWO;
                    case IN_CELLS, CUT_CELLS -> PlanTraits.Weeks.HALVES;
                });
    }

    boolean showsTimes() {
        return times != Times.NONE;
    }

    /** Whether every day has two columns. */
    boolean cutDays() {
        return weeks == Weeks.CUT_CELLS || parallel == Parallel.SIDE_BY_SIDE;
    }

    String range(String start, String end) {
        return start + joiner + end;
    }

    Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>();
        if (showsTimes()) {
            traits.add(timeForm.trait());
        }
        traits.add(
                switch (times) {
                    case RANGES -> "header-ranges";
                    case START_OVER_END -> "start-over-end";
                    case STARTS -> "start-only-times";
                    case TWO_COLUMNS -> "two-time-columns";
                    case IN_CELLS -> "times-in-cells";
                    case LEGEND -> "times-in-legend";
                    case NONE -> "no-times";
                });
        traits.add(periodNumbers ? "period-numbers" : "no-period-numbers");
        traits.add(
                switch (edge) {
                    case ALL -> "ruled";
                    case HORIZONTAL -> "partial-rulings";
                    case GAP -> "white-gaps";
                    case NONE -> "no-rulings";
                });
        traits.add(
                switch (fill) {
                    case NONE -> "black-on-white";
                    case HEADER -> "white-on-dark-header";
                    case SUBJECTS -> "colour";
                    case BANDS -> "colour-bands";
                });
        traits.add(
                switch (days) {
                    case LONG -> "long-day-names";
                    case SHORT -> "short-day-names";
                    case UPPER_CASE -> "upper-case-day-names";
                });
        add(traits, turned, "vertical-text");
        add(traits, wording.abbreviated(), "abbreviated-titles");
        add(traits, !placeholder.isEmpty(), "placeholder-" + placeholder);
        add(traits, wording.notes() == Wording.Notes.CORNERS, "notes-in-corners");
        add(traits, wording.notes() == Wording.Notes.SAME_LINE, "notes-on-line");
        add(traits, extras.logo(), "logo");
        add(traits, extras.footer(), "footer");
        add(traits, extras.legend(), "legend-table-below");
        add(traits, extras.dark(), "dark-background");
        add(traits, extras.titleInTable(), "title-in-table");
        return traits;
    }

    /** The trait of a break that is printed in this form. */
    String trait(Break form) {
        return switch (form) {
            case MERGED -> "merged-across-days";
            case REPEATED -> "break-repeated";
            case SPELLED -> daysDown ? "letters-spelled-across-rows" : "letters-spelled-across-columns";
            case SPACED -> daysDown ? "letters-spelled-vertically" : "spaced-letters";
            case UNLABELLED -> "empty-break-column";
            case NONE -> "no-breaks";
        };
    }

    private static void add(Set<String> traits, boolean given, String trait) {
        if (given) {
            traits.add(trait);
        }
    }
}
