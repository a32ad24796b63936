package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellgrid.extraction.generator.Language.Word;
import org.bellgrid.extraction.generator.Plan.Slot;
import org.jspecify.annotations.Nullable;

/** Draws lists side by side, each for some days that are all alike. */
final class DayGroups {
    private static final List<List<List<Integer>>> GROUPS = List.of(
            List.of(List.of(1, 2, 4), List.of(3), List.of(5)),
            List.of(List.of(1, 3, 5), List.of(2, 4)),
            List.of(List.of(1, 2, 3, 4), List.of(5)),
            List.of(List.of(1, 2, 3, 4, 5)));
    private static final Color[] FILLS = {new Color(0xfff3b0), new Color(0xdfe7f5), new Color(0xf8d9a0)};

    private final Plan plan;
    private final Traits traits;
    private final Blocks blocks;

    private record Traits(boolean startsOnly, boolean numbered, boolean colour, String joiner, TimeForm form) {}

    private DayGroups(Plan plan, Traits traits) {
        this.plan = plan;
        this.traits = traits;
        blocks = new Blocks(plan, traits.startsOnly() ? Look.Times.STARTS : Look.Times.RANGES);
    }

    static Drawing draw(Dice dice, Language language) {
        Traits traits = new Traits(
                dice.chance(0.4),
                dice.chance(0.4),
                dice.chance(0.6),
                dice.pick(", ", " / ", " & "),
                language.preciseForm(dice));
        PlanTraits needs = new PlanTraits(5, true, false, true, false, false, PlanTraits.Weeks.ONE);
        Plan plan = new Planner(dice, language, needs).plan();
        return new DayGroups(plan, traits).draw(Heading.of(plan, dice), dice.pick(GROUPS));
    }

    private Drawing draw(Heading heading, List<List<Integer>> groups) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<DayOfWeek> days = groups.get(i).stream().map(DayOfWeek::of).toList();
            sheets.add(sheet(days, traits.colour() ? FILLS[i] : null));
        }
        Page page = new Page(heading.lines(), sheets, true, List.of(), false, Page.Colours.LIGHT);
        return new Drawing(
                page,
                "list",
                traitNames(groups.size()),
                plan.language().code(),
                heading.metadata(),
                false,
                blocks.all());
    }

    private Sheet sheet(List<DayOfWeek> days, @Nullable Color fill) {
        Style style = Style.plain(Page.Colours.LIGHT.ink(), Style.Edge.ALL).filled(fill);
        List<Area> areas = new ArrayList<>();
        int width = traits.numbered() ? 3 : 2;
        String names = days.stream().map(plan.language()::day).collect(Collectors.joining(traits.joiner()));
        areas.add(new Area(0, 0, 1, width, List.of(Line.bold(names)), style));
        int row = 1;
        for (int slot = 0; slot < plan.slots().size(); slot++) {
            String title = title(days.get(0), slot);
            Slot part = plan.slots().get(slot);
            row(areas, row++, time(part), title, style);
            for (DayOfWeek day : days) {
                if (traits.startsOnly()) {
                    blocks.addPoint(day, part.start(), part.end(), title);
                } else {
                    blocks.add(day, "", slot, slot + 1, new Cell.Reading(title, "", ""));
                }
            }
        }
        String home = plan.language().word(Word.HOME);
        Slot last = plan.slots().get(plan.slots().size() - 1);
        row(areas, row++, traits.form().print(last.end()), home, style);
        days.forEach(day -> blocks.addPoint(day, last.end(), null, home));
        return new Sheet(Collections.nCopies(row, Track.NARROW), Collections.nCopies(width, Track.NARROW), areas);
    }

    private void row(List<Area> areas, int row, String time, String title, Style style) {
        List<String> texts = new ArrayList<>();
        if (traits.numbered()) {
            texts.add(String.valueOf(row));
        }
        texts.add(time);
        texts.add(title);
        for (int i = 0; i < texts.size(); i++) {
            areas.add(new Area(row, i, row + 1, i + 1, Line.all(texts.get(i)), style));
        }
    }

    private String time(Slot slot) {
        String start = traits.form().print(slot.start());
        return traits.startsOnly() ? start : start + "-" + traits.form().print(slot.end());
    }

    /** No part of the day is free: a start alone ends where the next one is. */
    private String title(DayOfWeek day, int slot) {
        String shared = plan.slots().get(slot).name();
        String free = plan.language().subjects().get(slot).name();
        return plan.at(day, slot).stream()
                .map(sitting -> sitting.lessons().get(0).subject().name())
                .findFirst()
                .orElse(shared.isEmpty() ? free : shared);
    }

    private Set<String> traitNames(int groups) {
        Set<String> names = new TreeSet<>(Set.of(
                "list",
                "several-days-share-a-list",
                traits.form().trait(),
                plan.language().name()));
        names.add(groups > 1 ? "lists-side-by-side" : "one-list-for-all-days");
        names.add(traits.startsOnly() ? "start-only-times" : "header-ranges");
        names.add(traits.colour() ? "colour" : "black-on-white");
        if (traits.numbered()) {
            names.add("row-numbers");
        }
        return names;
    }
}
