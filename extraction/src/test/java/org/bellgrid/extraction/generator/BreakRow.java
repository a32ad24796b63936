package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bellgrid.extraction.generator.Plan.Slot;

/** The row of a break, or of whatever else all days share. */
final class BreakRow {
    private final GridFrame frame;
    private final Look look;
    private final Palette palette;
    private final TimeHeader header;
    private final Blocks blocks;
    private final int slot;
    private final List<Area> areas = new ArrayList<>();

    BreakRow(GridFrame frame, Look look, Palette palette, TimeHeader header, Blocks blocks, int slot) {
        this.frame = frame;
        this.look = look;
        this.palette = palette;
        this.header = header;
        this.blocks = blocks;
        this.slot = slot;
    }

    /** What becomes of the wish of a look: only the last break of a day is spelled out, which is usually for lunch. */
    static Look.Break form(Plan plan, Look look, Slot slot) {
        List<Slot> shared = plan.slots().stream().filter(Slot::shared).toList();
        boolean last = !slot.equals(plan.slots().get(0)) && slot.equals(shared.get(shared.size() - 1));
        boolean fits = plan.days().size() == plan.language().spelledBreak().length();
        return switch (look.breaks()) {
            case SPELLED -> last && fits ? Look.Break.SPELLED : Look.Break.MERGED;
            case SPACED -> last ? Look.Break.SPACED : Look.Break.MERGED;
            case MERGED, REPEATED, UNLABELLED, NONE -> look.breaks();
        };
    }

    List<Area> areas() {
        Plan plan = frame.plan();
        String name = plan.slots().get(slot).name();
        String word = plan.language().spelledBreak();
        List<String> letters = word.chars().mapToObj(Character::toString).toList();
        switch (form(plan, look, plan.slots().get(slot))) {
            case REPEATED -> repeated(Collections.nCopies(plan.days().size(), name), name);
            case SPELLED -> repeated(letters, word);
            case SPACED -> merged(look.daysDown() ? letters : List.of(String.join(" ", letters)), word);
            case UNLABELLED ->
                areas.add(frame.area(slot, slot + 1, frame.head(), frame.right(), List.of(), palette.pause()));
            case MERGED, NONE -> merged(List.of(name), name);
        }
        return areas;
    }

    private void merged(List<String> texts, String title) {
        boolean turned = look.turned() && texts.size() == 1;
        Style style = turned ? palette.pause().turnedText() : palette.pause();
        areas.add(frame.area(slot, slot + 1, frame.head(), frame.right(), lines(texts), style));
        frame.weeks().forEach(week -> frame.plan().days().forEach(day -> note(day, week, title)));
    }

    private void repeated(List<String> texts, String title) {
        for (int week = 0; week < frame.weeks().size(); week++) {
            for (int day = 0; day < texts.size(); day++) {
                int left = frame.left(week, day);
                List<Line> lines = lines(texts.subList(day, day + 1));
                areas.add(frame.area(slot, slot + 1, left, left + frame.dayWidth(), lines, palette.pause()));
                note(frame.plan().days().get(day), frame.weeks().get(week), title);
            }
        }
    }

    private List<Line> lines(List<String> texts) {
        List<Line> lines = new ArrayList<>(header.inCell(slot, slot + 1));
        texts.forEach(text -> lines.add(Line.of(text)));
        return lines;
    }

    private void note(DayOfWeek day, String week, String title) {
        blocks.add(day, week, slot, slot + 1, new Cell.Reading(title, "", ""));
    }
}
