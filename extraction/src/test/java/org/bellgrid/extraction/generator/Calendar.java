package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellgrid.extraction.generator.Plan.Sitting;

/** Draws a plan to scale: lessons are coloured blocks, as high as they are long; or, transposed, as wide. */
final class Calendar {
    /** Minutes of a row. */
    private static final int STEP = 5;

    private static final int ROWS_AN_HOUR = 60 / STEP;
    private static final Color HOUR = new Color(0xb8bcc2);

    private final Dice dice;
    private final Plan plan;
    private final Traits traits;
    private final Blocks blocks;
    private final Page.Colours colours;
    private final LocalTime from;
    private final int hours;
    private final int dayWidth;
    private final List<Area> areas = new ArrayList<>();

    /**
     * @param timesInCells else only the place of a block tells its time
     * @param hourRanges whether the axis says "8:00 - 9:00", and not "8:00" where the hour begins
     */
    private record Traits(
            boolean timesInCells,
            boolean hourRanges,
            boolean lines,
            boolean gantt,
            boolean dark,
            TimeForm form,
            Wording wording) {}

    private Calendar(Dice dice, Plan plan, Traits traits) {
        this.dice = dice;
        this.plan = plan;
        this.traits = traits;
        blocks = new Blocks(plan, Look.Times.IN_CELLS);
        colours = traits.dark() ? Page.Colours.DARK : Page.Colours.LIGHT;
        from = plan.slots().get(0).start().truncatedTo(ChronoUnit.HOURS);
        LocalTime last = plan.slots().get(plan.slots().size() - 1).end();
        hours = last.minusMinutes(1).getHour() + 1 - from.getHour();
        dayWidth =
                plan.sittings().stream().anyMatch(sitting -> sitting.lessons().size() > 1) ? 2 : 1;
    }

    static Drawing draw(Dice dice, Language language) {
        boolean timesInCells = dice.chance(0.5);
        TimeForm form = language.preciseForm(dice);
        boolean hourRanges = dice.chance(0.3);
        boolean needsLines = hourRanges && !timesInCells;
        Traits traits = new Traits(
                timesInCells,
                hourRanges,
                needsLines || dice.chance(0.6),
                dice.chance(0.35),
                dice.chance(0.2),
                form,
                new Wording(dice.pick(Wording.Notes.NONE, Wording.Notes.SECOND_LINE), dice.chance(0.3)));
        PlanTraits needs = new PlanTraits(
                timesInCells ? STEP : 15, false, false, false, true, dice.chance(0.25), PlanTraits.Weeks.ONE);
        return new Calendar(dice, new Planner(dice, language, needs).plan(), traits).draw();
    }

    private Drawing draw() {
        axis();
        int shift = dice.between(0, 7);
        boolean shortNames = dice.chance(0.4);
        for (int day = 0; day < plan.days().size(); day++) {
            int left = 1 + day * dayWidth;
            String name = shortNames
                    ? plan.language().shortDay(plan.days().get(day))
                    : plan.language().day(plan.days().get(day));
            Style style = Style.plain(colours.ink(), traits.lines() ? Style.Edge.ALL : Style.Edge.NONE);
            areas.add(new Area(0, left, 1, left + dayWidth, List.of(Line.bold(name)), style));
            lessons(plan.days().get(day), left, shift);
        }
        List<Track> rows = new ArrayList<>(List.of(Track.NARROW));
        rows.addAll(Collections.nCopies(hours * ROWS_AN_HOUR, new Track(4, true)));
        List<Track> columns = new ArrayList<>(List.of(Track.NARROW));
        columns.addAll(Collections.nCopies(plan.days().size() * dayWidth, new Track(48f / dayWidth, true)));
        Sheet sheet = new Sheet(rows, columns, areas);
        Heading heading = Heading.of(plan, dice);
        Page page = new Page(
                heading.lines(),
                List.of(traits.gantt() ? sheet.transposed() : sheet),
                false,
                List.of(),
                false,
                colours);
        return new Drawing(
                page, "calendar-height", traitNames(), plan.language().code(), heading.metadata(), false, blocks.all());
    }

    private void axis() {
        for (int hour = 0; hour < hours; hour++) {
            int top = 1 + hour * ROWS_AN_HOUR;
            String start = traits.form().print(from.plusHours(hour));
            String label = traits.hourRanges() ? start + " - " + traits.form().print(from.plusHours(hour + 1)) : start;
            Style style = Style.plain(colours.ink(), Style.Edge.HORIZONTAL)
                    .anchored(traits.hourRanges() ? Style.Anchor.CENTRE : Style.Anchor.TOP_LEFT);
            areas.add(new Area(top, 0, top + ROWS_AN_HOUR, 1, List.of(Line.of(label)), style.edged(axisEdge())));
            if (traits.lines()) {
                for (int day = 0; day < plan.days().size(); day++) {
                    int left = 1 + day * dayWidth;
                    Style empty = Style.plain(HOUR, Style.Edge.ALL);
                    areas.add(new Area(top, left, top + ROWS_AN_HOUR, left + dayWidth, List.of(), empty));
                }
            }
        }
    }

    /** A label that names one moment needs the line that it belongs to. */
    private Style.Edge axisEdge() {
        return traits.lines() || !traits.hourRanges() ? Style.Edge.ALL : Style.Edge.NONE;
    }

    private void lessons(DayOfWeek day, int left, int shift) {
        for (Sitting sitting : plan.sittings()) {
            if (sitting.day() == day) {
                for (int i = 0; i < sitting.lessons().size(); i++) {
                    boolean alone = sitting.lessons().size() == 1;
                    int start = left + i;
                    block(sitting, sitting.lessons().get(i), start, alone ? start + dayWidth : start + 1, shift);
                }
            }
        }
    }

    private void block(Sitting sitting, Plan.Lesson lesson, int left, int right, int shift) {
        Cell cell = Cell.of(List.of(lesson), traits.wording());
        List<Line> lines = new ArrayList<>(cell.lines());
        LocalTime start = plan.start(sitting);
        LocalTime end = plan.end(sitting);
        if (traits.timesInCells()) {
            lines.add(Line.small(
                    traits.form().print(start) + " - " + traits.form().print(end)));
        }
        Style style = Style.plain(Color.BLACK, Style.Edge.GAP).filled(Palette.pastel(lesson.subject(), shift));
        areas.add(new Area(row(start), left, row(end), right, lines, style));
        boolean exact = traits.timesInCells() || (start.getMinute() % 30 == 0 && end.getMinute() % 30 == 0);
        blocks.add(sitting, cell.readings().get(0), exact);
    }

    private int row(LocalTime time) {
        return 1 + (int) ChronoUnit.MINUTES.between(from, time) / STEP;
    }

    private Set<String> traitNames() {
        Set<String> names = new TreeSet<>(Set.of(
                "calendar", "colour", traits.form().trait(), plan.language().name()));
        names.add(traits.timesInCells() ? "times-in-cells" : "times-only-by-position");
        names.add(traits.gantt() ? "gantt-horizontal-time" : "vertical-time");
        names.add(traits.hourRanges() ? "hour-ranges" : "hour-lines");
        if (traits.dark()) {
            names.add("dark-background");
        }
        if (dayWidth > 1) {
            names.add("parallel-groups");
        }
        return names;
    }
}
