package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellgrid.extraction.generator.Language.Word;
import org.bellgrid.extraction.generator.Plan.Lesson;
import org.bellgrid.extraction.generator.Plan.Sitting;

/** Draws a plan as a list: one row a lesson, with its day, time, subject and more. */
final class LessonList {
    private final Plan plan;
    private final Traits traits;
    private final Blocks blocks;
    private final List<Word> columns;
    private final List<Area> areas = new ArrayList<>();
    private int row = 1;

    /** How often the day is named. */
    private enum Days {
        EACH_ROW,
        FIRST_ROW,
        MERGED
    }

    private record Traits(Days days, boolean ruled, boolean bands, TimeForm form, Style head) {}

    private LessonList(Plan plan, Traits traits, List<Word> columns) {
        this.plan = plan;
        this.traits = traits;
        this.columns = columns;
        blocks = new Blocks(plan, Look.Times.RANGES);
    }

    static Drawing draw(Dice dice, Language language) {
        boolean ruled = dice.chance(0.6);
        Style plain = Style.plain(Page.Colours.LIGHT.ink(), ruled ? Style.Edge.ALL : Style.Edge.NONE);
        Traits traits = new Traits(
                dice.pick(Days.class.getEnumConstants()),
                ruled,
                !ruled || dice.chance(0.3),
                language.preciseForm(dice),
                dice.chance(0.5) ? plain.filled(dice.pick(Palette.ACCENTS)).inked(Color.WHITE) : plain);
        List<Word> columns = new ArrayList<>(List.of(Word.DAY));
        columns.addAll(dice.chance(0.35) ? List.of(Word.START, Word.END) : List.of(Word.TIME));
        columns.add(Word.SUBJECT);
        columns.addAll(dice.pick(List.of(), List.of(Word.ROOM), List.of(Word.ROOM, Word.TEACHER)));
        PlanTraits needs = new PlanTraits(5, false, false, false, true, dice.chance(0.2), PlanTraits.Weeks.ONE);
        Plan plan = new Planner(dice, language, needs).plan();
        return new LessonList(plan, traits, columns).draw(Heading.of(plan, dice));
    }

    private Drawing draw(Heading heading) {
        for (int i = 0; i < columns.size(); i++) {
            Line name = Line.bold(plan.language().word(columns.get(i)));
            areas.add(new Area(0, i, 1, i + 1, List.of(name), traits.head()));
        }
        plan.days().forEach(this::day);
        Sheet sheet = new Sheet(
                Collections.nCopies(row, Track.NARROW),
                Collections.nCopies(columns.size(), new Track(60, false)),
                areas);
        Page page = new Page(heading.lines(), List.of(sheet), false, List.of(), false, Page.Colours.LIGHT);
        return new Drawing(page, "list", traitNames(), plan.language().code(), heading.metadata(), false, blocks.all());
    }

    private void day(DayOfWeek day) {
        int first = row;
        for (Sitting sitting : plan.sittings()) {
            if (sitting.day() == day) {
                sitting.lessons().forEach(lesson -> row(sitting, lesson, first));
            }
        }
        if (traits.days() == Days.MERGED && row > first) {
            areas.add(new Area(first, 0, row, 1, Line.all(plan.language().day(day)), style(first)));
        }
    }

    private void row(Sitting sitting, Lesson lesson, int first) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0 || traits.days() != Days.MERGED) {
                String text = i == 0 && traits.days() == Days.FIRST_ROW && row > first
                        ? ""
                        : text(columns.get(i), sitting, lesson);
                areas.add(new Area(row, i, row + 1, i + 1, text.isEmpty() ? List.of() : Line.all(text), style(row)));
            }
        }
        blocks.add(sitting, new Cell.Reading(lesson.subject().name(), notes(lesson), ""), true);
        row++;
    }

    private String notes(Lesson lesson) {
        String room = columns.contains(Word.ROOM) ? lesson.room() : "";
        return columns.contains(Word.TEACHER) ? room + " " + lesson.teacher() : room;
    }

    private String text(Word column, Sitting sitting, Lesson lesson) {
        String start = traits.form().print(plan.start(sitting));
        String end = traits.form().print(plan.end(sitting));
        return switch (column) {
            case DAY -> plan.language().day(sitting.day());
            case START -> start;
            case END -> end;
            case TIME -> start + " - " + end;
            case ROOM -> lesson.room();
            case TEACHER -> lesson.teacher();
            default -> lesson.subject().name();
        };
    }

    private Style style(int at) {
        Style style = Style.plain(Page.Colours.LIGHT.ink(), traits.ruled() ? Style.Edge.ALL : Style.Edge.NONE)
                .anchored(Style.Anchor.LEFT);
        return traits.bands() && at % 2 == 0 ? style.filled(Palette.PALE) : style;
    }

    private Set<String> traitNames() {
        Set<String> names = new TreeSet<>(
                Set.of("list", traits.form().trait(), plan.language().name()));
        names.add(columns.contains(Word.END) ? "start-and-end-columns" : "header-ranges");
        names.add(
                switch (traits.days()) {
                    case EACH_ROW -> "day-in-each-row";
                    case FIRST_ROW -> "day-in-first-row";
                    case MERGED -> "merged-days";
                });
        names.add(traits.ruled() ? "ruled" : "no-rulings");
        if (traits.bands()) {
            names.add("colour-bands");
        }
        return names;
    }
}
