package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.util.ArrayList;
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
    private final GridFrame frame;
    private final List<Area> areas = new ArrayList<>();

    /** @param weeks the weeks that stand in this table beside each other */
    GridLayout(Plan plan, Look look, Palette palette, Blocks blocks, List<String> weeks) {
        this.plan = plan;
        this.look = look;
        this.palette = palette;
        this.blocks = blocks;
        header = new TimeHeader(plan, look, palette);
        frame = new GridFrame(plan, weeks, header.width(), look.cutDays() ? 2 : 1);
    }

    Sheet sheet() {
        days();
        areas.addAll(header.corner(frame.top()));
        for (int slot = 0; slot < plan.slots().size(); slot++) {
            areas.addAll(header.at(slot, frame.top() + slot));
            if (plan.slots().get(slot).shared()) {
                areas.addAll(new BreakRow(frame, look, palette, header, blocks, slot).areas());
            }
        }
        for (int week = 0; week < frame.weeks().size(); week++) {
            for (int day = 0; day < plan.days().size(); day++) {
                lessons(frame.weeks().get(week), plan.days().get(day), frame.left(week, day));
            }
        }
        Sheet sheet = frame.sheet(areas);
        return look.daysDown() ? sheet.transposed() : sheet;
    }

    private void days() {
        int top = frame.top();
        List<String> weeks = frame.weeks();
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.size() > 1) {
                String name = plan.language().word(Word.WEEK) + " " + weeks.get(week);
                areas.add(new Area(
                        0, frame.left(week, 0), 1, frame.left(week + 1, 0), List.of(Line.bold(name)), label()));
            }
            for (int day = 0; day < plan.days().size(); day++) {
                int left = frame.left(week, day);
                Line name = Line.bold(name(plan.days().get(day)));
                areas.add(new Area(top - 1, left, top, left + frame.dayWidth(), List.of(name), label()));
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
            areas.add(frame.area(slot, slot + 1, left, left + frame.dayWidth(), lines, palette.empty(slot)));
        }
    }

    private void lesson(List<Sitting> sittings, int from, int to, int left) {
        if (sittings.size() > 1 && look.weeks() == Look.Weeks.IN_CELLS) {
            Map<String, Plan.Lesson> lessons = new TreeMap<>();
            sittings.forEach(
                    sitting -> lessons.put(sitting.week(), sitting.lessons().get(0)));
            Cell cell = Cell.ofWeeks(lessons, look.wording());
            area(cell, from, to, left, left + frame.dayWidth(), sittings.get(0));
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
            area(cell, from, to, left, left + frame.dayWidth(), sitting);
            cell.readings().forEach(reading -> note(sitting, from, to, reading));
        }
    }

    private void area(Cell cell, int from, int to, int left, int right, Sitting sitting) {
        List<Line> lines = new ArrayList<>(header.inCell(from, to));
        lines.addAll(cell.lines());
        areas.add(frame.area(
                from, to, left, right, lines, palette.lesson(sitting.lessons().get(0), from)));
    }

    private void note(Sitting sitting, int from, int to, Cell.Reading reading) {
        blocks.add(sitting.day(), sitting.week(), from, to, reading);
    }
}
