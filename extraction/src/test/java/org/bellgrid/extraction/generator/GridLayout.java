package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.extraction.generator.Language.Word;
import org.bellgrid.extraction.generator.Plan.Sitting;
import org.bellgrid.extraction.generator.Plan.Slot;

/** One table of a week, or of two, with days across; days down is the same, transposed. */
final class GridLayout {
    private final Plan plan;
    private final Look look;
    private final Palette palette;
    private final Blocks blocks;
    private final TimeHeader header;
    private final List<String> weeks;
    private final List<Area> areas = new ArrayList<>();
    private final int top;
    private final int dayWidth;

    /** @param weeks the weeks that stand in this table beside each other */
    GridLayout(Plan plan, Look look, Palette palette, Blocks blocks, List<String> weeks) {
        this.plan = plan;
        this.look = look;
        this.palette = palette;
        this.blocks = blocks;
        this.weeks = weeks;
        header = new TimeHeader(plan, look, palette);
        top = weeks.size() > 1 ? 2 : 1;
        dayWidth = look.cutDays() ? 2 : 1;
    }

    Sheet sheet() {
        days();
        areas.addAll(header.corner(top));
        for (int slot = 0; slot < plan.slots().size(); slot++) {
            areas.addAll(header.at(slot, top + slot));
            if (plan.slots().get(slot).shared()) {
                pause(slot);
            }
        }
        for (int week = 0; week < weeks.size(); week++) {
            for (int day = 0; day < plan.days().size(); day++) {
                lessons(weeks.get(week), plan.days().get(day), left(week, day));
            }
        }
        List<Track> columns = new ArrayList<>(Collections.nCopies(header.width(), Track.NARROW));
        columns.addAll(Collections.nCopies(weeks.size() * plan.days().size() * dayWidth, Track.EVEN));
        Sheet sheet = new Sheet(Collections.nCopies(top + plan.slots().size(), Track.NARROW), columns, areas);
        return look.daysDown() ? sheet.transposed() : sheet;
    }

    private int left(int week, int day) {
        return header.width() + (week * plan.days().size() + day) * dayWidth;
    }

    private int right() {
        return left(weeks.size(), 0);
    }

    private void days() {
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.size() > 1) {
                String name = plan.language().word(Word.WEEK) + " " + weeks.get(week);
                areas.add(new Area(0, left(week, 0), 1, left(week + 1, 0), List.of(Line.bold(name)), label()));
            }
            for (int day = 0; day < plan.days().size(); day++) {
                int left = left(week, day);
                Line name = Line.bold(name(plan.days().get(day)));
                areas.add(new Area(top - 1, left, top, left + dayWidth, List.of(name), label()));
            }
        }
    }

    private Style label() {
        return look.turned() ? palette.label().turnedText() : palette.label();
    }

    private String name(DayOfWeek day) {
        return switch (look.days()) {
            case LONG -> plan.language().day(day);
            case SHORT -> plan.language().shortDay(day);
            case UPPER_CASE -> plan.language().day(day).toUpperCase(Locale.ROOT);
        };
    }

    private void pause(int slot) {
        String name = plan.slots().get(slot).name();
        String spelled = plan.language().spelledBreak();
        boolean mayBeSpelled = lastBreak(slot) && plan.days().size() == spelled.length();
        switch (look.breaks()) {
            case REPEATED -> repeated(slot, Collections.nCopies(plan.days().size(), name), name);
            case SPELLED -> {
                if (mayBeSpelled) {
                    repeated(slot, spelled.chars().mapToObj(Character::toString).toList(), spelled);
                } else {
                    merged(slot, List.of(name), name);
                }
            }
            case SPACED -> {
                if (!lastBreak(slot)) {
                    merged(slot, List.of(name), name);
                    return;
                }
                List<String> letters =
                        spelled.chars().mapToObj(Character::toString).toList();
                merged(slot, look.daysDown() ? letters : List.of(String.join(" ", letters)), spelled);
            }
            case UNLABELLED ->
                areas.add(new Area(top + slot, header.width(), top + slot + 1, right(), List.of(), palette.pause()));
            case MERGED, NONE -> merged(slot, List.of(name), name);
        }
    }

    /** Only one break a day is spelled out, the last, which is usually for lunch. */
    private boolean lastBreak(int slot) {
        return slot > 0
                && plan.slots().subList(slot + 1, plan.slots().size()).stream().noneMatch(Slot::shared);
    }

    private void merged(int slot, List<String> texts, String title) {
        List<Line> lines = new ArrayList<>(header.inCell(slot, slot + 1));
        texts.forEach(text -> lines.add(Line.of(text)));
        boolean turned = look.turned() && texts.size() == 1;
        Style style = turned ? palette.pause().turnedText() : palette.pause();
        areas.add(new Area(top + slot, header.width(), top + slot + 1, right(), lines, style));
        weeks.forEach(week -> plan.days().forEach(day -> pause(day, week, slot, title)));
    }

    private void repeated(int slot, List<String> texts, String title) {
        for (int week = 0; week < weeks.size(); week++) {
            for (int day = 0; day < plan.days().size(); day++) {
                List<Line> lines = new ArrayList<>(header.inCell(slot, slot + 1));
                lines.add(Line.of(texts.get(day)));
                int left = left(week, day);
                areas.add(new Area(top + slot, left, top + slot + 1, left + dayWidth, lines, palette.pause()));
                pause(plan.days().get(day), weeks.get(week), slot, title);
            }
        }
    }

    private void pause(DayOfWeek day, String week, int slot, String title) {
        blocks.add(day, week, slot, slot + 1, new Cell.Reading(title, "", ""));
    }

    private void lessons(String week, DayOfWeek day, int left) {
        int slot = 0;
        while (slot < plan.slots().size()) {
            int from = slot;
            List<Sitting> sittings = plan.at(day, from).stream()
                    .filter(sitting -> week.isEmpty() || sitting.week().equals(week))
                    .toList();
            slot = sittings.isEmpty() ? from + 1 : sittings.get(0).to();
            if (sittings.isEmpty()) {
                empty(from, left);
            } else if (look.repeatedDoubles()) {
                for (int part = from; part < slot; part++) {
                    lesson(sittings, part, part + 1, left);
                }
            } else {
                lesson(sittings, from, slot, left);
            }
        }
    }

    private void empty(int slot, int left) {
        Slot part = plan.slots().get(slot);
        if (!part.shared()) {
            List<Line> lines = look.placeholder().isEmpty() ? List.of() : Line.all(look.placeholder());
            areas.add(new Area(top + slot, left, top + slot + 1, left + dayWidth, lines, palette.empty(slot)));
        }
    }

    private void lesson(List<Sitting> sittings, int from, int to, int left) {
        if (sittings.size() > 1 && look.weeks() == Look.Weeks.IN_CELLS) {
            Map<String, Plan.Lesson> lessons = new TreeMap<>();
            sittings.forEach(
                    sitting -> lessons.put(sitting.week(), sitting.lessons().get(0)));
            Cell cell = Cell.ofWeeks(lessons, look.wording());
            area(cell, from, to, left, left + dayWidth, sittings.get(0));
            for (int i = 0; i < sittings.size(); i++) {
                note(sittings.get(i), from, to, cell.readings().get(i));
            }
        } else if (sittings.size() > 1) {
            for (int i = 0; i < sittings.size(); i++) {
                Sitting sitting = sittings.get(i);
                Cell cell =
                        Cell.ofWeeks(Map.of(sitting.week(), sitting.lessons().get(0)), look.wording());
                area(cell, from, to, left + i, left + i + 1, sitting);
                note(sitting, from, to, cell.readings().get(0));
            }
        } else {
            single(sittings.get(0), from, to, left);
        }
    }

    private void single(Sitting sitting, int from, int to, int left) {
        if (sitting.lessons().size() > 1 && look.parallel() == Look.Parallel.SIDE_BY_SIDE) {
            for (int i = 0; i < sitting.lessons().size(); i++) {
                Cell cell = Cell.of(sitting.lessons().subList(i, i + 1), look.wording());
                area(cell, from, to, left + i, left + i + 1, sitting);
                note(sitting, from, to, cell.readings().get(0));
            }
        } else {
            Cell cell = Cell.of(sitting.lessons(), look.wording());
            area(cell, from, to, left, left + dayWidth, sitting);
            cell.readings().forEach(reading -> note(sitting, from, to, reading));
        }
    }

    private void area(Cell cell, int from, int to, int left, int right, Sitting sitting) {
        List<Line> lines = new ArrayList<>(header.inCell(from, to));
        lines.addAll(cell.lines());
        areas.add(new Area(
                top + from,
                left,
                top + to,
                right,
                lines,
                palette.lesson(sitting.lessons().get(0), from)));
    }

    private void note(Sitting sitting, int from, int to, Cell.Reading reading) {
        blocks.add(sitting.day(), sitting.week(), from, to, reading);
    }
}
