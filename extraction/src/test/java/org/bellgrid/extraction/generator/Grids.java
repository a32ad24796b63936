package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellgrid.extraction.generator.Language.Word;

/** Draws a plan as a grid of days and times, with what else belongs on the page. */
final class Grids {
    private final Dice dice;
    private final Plan plan;
    private final Look look;
    private final Palette palette;
    private final Blocks blocks;

    private Grids(Dice dice, Plan plan, Look look) {
        this.dice = dice;
        this.plan = plan;
        this.look = look;
        palette = Palette.of(look, dice);
        blocks = new Blocks(plan, look.times());
    }

    static Drawing draw(Dice dice, Language language, boolean office) {
        Look look = new LookMaker(dice, language, office).look();
        Plan plan = new Planner(dice, language, look.needs(dice)).plan();
        return draw(dice, plan, look);
    }

    static Drawing draw(Dice dice, Plan plan, Look look) {
        return new Grids(dice, plan, look).draw();
    }

    /** A form that nobody has filled in: days and times, but no lessons. */
    static Drawing empty(Dice dice, Language language, boolean office) {
        Look look = new LookMaker(dice, language, office).look();
        Plan full = new Planner(dice, language, look.needs(dice)).plan();
        Drawing drawing = draw(dice, full.withoutLessons(), look.unfilled());
        drawing.traits().add("empty-template");
        return drawing.ofKind("other");
    }

    private Drawing draw() {
        boolean twoGrids = look.weeks() == Look.Weeks.TWO_GRIDS;
        boolean titled = look.extras().titleInTable();
        Heading heading = titled && !twoGrids ? Heading.full(plan) : Heading.of(plan, dice);
        List<Line> above =
                titled && !twoGrids ? heading.lines().subList(1, heading.lines().size()) : heading.lines();
        List<Sheet> sheets = new ArrayList<>();
        if (twoGrids) {
            plan.weeks().forEach(week -> sheets.addAll(grid(week)));
        } else {
            Sheet grid = new GridLayout(plan, look, palette, blocks, plan.weeks()).sheet();
            sheets.add(titled ? grid.titled(heading.lines().get(0), palette.label()) : grid);
        }
        if (look.times() == Look.Times.LEGEND) {
            sheets.add(new TimeHeader(plan, look, palette).legend());
        }
        if (look.extras().legend()) {
            sheets.add(legend());
        }
        List<Line> footer =
                look.extras().footer() ? List.of(Line.small(plan.school() + " | " + plan.term())) : List.of();
        return new Drawing(
                new Page(above, sheets, false, footer, look.extras().logo(), palette.colours()),
                look.daysDown() ? "grid-days-down" : "grid-days-across",
                traits(),
                plan.language().code(),
                heading.metadata(),
                look.times() == Look.Times.NONE,
                blocks.all());
    }

    /** The grid of one of two weeks, with the week's name above it or in its first row. */
    private List<Sheet> grid(String week) {
        String name = plan.language().word(Word.WEEK) + " " + week;
        Sheet grid = new GridLayout(plan, look, palette, blocks, List.of(week)).sheet();
        return look.extras().titleInTable()
                ? List.of(grid.titled(Line.bold(name), palette.label()))
                : List.of(title(name), grid);
    }

    private Sheet title(String text) {
        Style style = Style.plain(palette.colours().ink(), Style.Edge.NONE);
        return new Sheet(
                List.of(Track.NARROW),
                List.of(Track.NARROW),
                List.of(new Area(0, 0, 1, 1, List.of(Line.bold(text)), style)));
    }

    /** What the abbreviations mean, or who teaches what. */
    private Sheet legend() {
        List<Area> areas = new ArrayList<>();
        List<Language.Subject> subjects = plan.language().subjects().subList(0, 6);
        Style style = Style.plain(palette.colours().ink(), Style.Edge.ALL).anchored(Style.Anchor.LEFT);
        for (int i = 0; i < subjects.size(); i++) {
            areas.add(
                    new Area(i, 0, i + 1, 1, List.of(Line.small(subjects.get(i).abbreviation())), style));
            areas.add(
                    new Area(i, 1, i + 1, 2, List.of(Line.small(subjects.get(i).name())), style));
        }
        return new Sheet(
                Collections.nCopies(subjects.size(), Track.NARROW), List.of(Track.NARROW, Track.NARROW), areas);
    }

    private Set<String> traits() {
        Set<String> traits = new TreeSet<>(look.traits());
        traits.add(plan.language().name());
        plan.slots().stream()
                .filter(Plan.Slot::shared)
                .forEach(slot -> traits.add(look.trait(BreakRow.form(plan, look, slot))));
        if (plan.slots().stream().noneMatch(Plan.Slot::shared)) {
            traits.add(look.trait(Look.Break.NONE));
        }
        if (plan.days().contains(DayOfWeek.SUNDAY)) {
            traits.add("sunday-first");
        }
        if (plan.days().contains(DayOfWeek.SATURDAY)) {
            traits.add("saturday");
        }
        boolean doubles = plan.sittings().stream().anyMatch(sitting -> sitting.to() - sitting.from() > 1);
        if (doubles) {
            traits.add(look.repeatedDoubles() ? "unmerged-repeats" : "merged");
        }
        if (look.parallel() != Look.Parallel.NONE) {
            traits.add("parallel-groups");
            traits.add(look.parallel() == Look.Parallel.STACKED ? "several-lessons-in-a-cell" : "split-cells");
        }
        if (look.weeks() != Look.Weeks.ONE) {
            traits.add("two-week");
            traits.add(
                    switch (look.weeks()) {
                        case TEN_COLUMNS -> "ten-day-columns";
                        case TWO_GRIDS -> "two-grids";
                        case IN_CELLS -> "weeks-in-cells";
                        case CUT_CELLS, ONE -> "weeks-in-split-cells";
                    });
        }
        return traits;
    }
}
