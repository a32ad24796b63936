package org.bellgrid.extraction.generator;

import org.bellgrid.extraction.generator.Look.Break;
import org.bellgrid.extraction.generator.Look.Fill;
import org.bellgrid.extraction.generator.Look.Parallel;
import org.bellgrid.extraction.generator.Look.Times;
import org.bellgrid.extraction.generator.Look.Weeks;

/** Throws the dice for each trait, and leaves out what nobody could read. */
final class LookMaker {
    private final Dice dice;
    private final Language language;
    private final boolean office;

    /** @param office whether Word or Excel will show it, where darkness and drawings have no place */
    LookMaker(Dice dice, Language language, boolean office) {
        this.dice = dice;
        this.language = language;
        this.office = office;
    }

    Look look() {
        Times times = times();
        Weeks weeks = dice.chance(0.85)
                ? Weeks.ONE
                : dice.pick(Weeks.TWO_GRIDS, Weeks.TEN_COLUMNS, Weeks.IN_CELLS, Weeks.CUT_CELLS);
        boolean unruled = weeks == Weeks.ONE && dice.chance(0.2);
        Parallel parallel = weeks != Weeks.ONE || unruled || dice.chance(0.75)
                ? Parallel.NONE
                : dice.pick(Parallel.STACKED, Parallel.SIDE_BY_SIDE);
        boolean daysDown = times != Times.TWO_COLUMNS && dice.chance(0.4);
        Fill fill = unruled ? dice.pick(Fill.HEADER, Fill.BANDS, Fill.NONE) : dice.pick(Fill.class.getEnumConstants());
        Style.Edge edge = edge(unruled, fill);
        Break breaks = breaks(times, weeks);
        boolean dark = !office && fill != Fill.BANDS && dice.chance(0.08);
        return new Look(
                times,
                timeForm(times),
                dice.pick("-", " - ", " - ", " \u2013 "),
                numbered(times, unruled),
                breaks,
                weeks,
                parallel,
                daysDown,
                daysDown && dice.chance(0.35),
                edge,
                fill,
                new Wording(
                        parallel == Parallel.STACKED ? Wording.Notes.SAME_LINE : notes(unruled, weeks),
                        dice.chance(0.3)),
                unruled || dice.chance(0.3),
                dice.pick("", "", "", "-", "X"),
                dice.pick(Look.Days.class.getEnumConstants()),
                new Look.Extras(
                        !office && dice.chance(0.15), dice.chance(0.2), dice.chance(0.2), dark, dice.chance(0.2)));
    }

    /** As often, about, as schools do it. */
    private Times times() {
        if (dice.chance(0.45)) {
            return Times.RANGES;
        }
        return dice.chance(0.06)
                ? Times.LEGEND
                : dice.pick(
                        Times.START_OVER_END,
                        Times.STARTS,
                        Times.TWO_COLUMNS,
                        Times.IN_CELLS,
                        Times.IN_CELLS,
                        Times.NONE);
    }

    private Style.Edge edge(boolean unruled, Fill fill) {
        if (unruled) {
            return dice.pick(Style.Edge.NONE, Style.Edge.NONE, Style.Edge.HORIZONTAL);
        }
        return fill == Fill.SUBJECTS && dice.chance(0.4) ? Style.Edge.GAP : Style.Edge.ALL;
    }

    private Break breaks(Times times, Weeks weeks) {
        if (times == Times.LEGEND || times == Times.NONE) {
            return Break.NONE;
        }
        Break breaks = dice.pick(
                Break.MERGED,
                Break.MERGED,
                Break.REPEATED,
                Break.SPELLED,
                Break.SPELLED,
                Break.SPACED,
                Break.UNLABELLED,
                Break.NONE);
        boolean plainWeek = times != Times.IN_CELLS && weeks != Weeks.TEN_COLUMNS;
        return switch (breaks) {
            case SPELLED, SPACED -> plainWeek ? breaks : Break.MERGED;
            case UNLABELLED -> times == Times.IN_CELLS ? Break.MERGED : breaks;
            case MERGED, REPEATED, NONE -> breaks;
        };
    }

    private TimeForm timeForm(Times times) {
        if (times == Times.RANGES && language.timeForms().contains(TimeForm.HOURS) && dice.chance(0.2)) {
            return TimeForm.HOURS;
        }
        return language.preciseForm(dice);
    }

    /** Where nothing else tells one row from the next, numbers must. */
    private boolean numbered(Times times, boolean unruled) {
        return switch (times) {
            case LEGEND -> true;
            case NONE -> unruled || dice.chance(0.7);
            case IN_CELLS -> dice.chance(0.7);
            default -> dice.chance(0.35);
        };
    }

    private Wording.Notes notes(boolean unruled, Weeks weeks) {
        if (weeks == Weeks.IN_CELLS) {
            return Wording.Notes.NONE;
        }
        return unruled
                ? dice.pick(Wording.Notes.NONE, Wording.Notes.SAME_LINE)
                : dice.pick(Wording.Notes.class.getEnumConstants());
    }
}
