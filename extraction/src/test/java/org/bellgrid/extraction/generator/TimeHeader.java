package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bellgrid.extraction.generator.Language.Word;
import org.bellgrid.extraction.generator.Plan.Slot;

/** The columns on the left of a grid, which say when; and what of that is said in the cells. */
record TimeHeader(Plan plan, Look look, Palette palette) {
    int width() {
        return (look.periodNumbers() ? 1 : 0) + timeColumns();
    }

    private int timeColumns() {
        return switch (look.times()) {
            case RANGES, START_OVER_END, STARTS -> 1;
            case TWO_COLUMNS -> 2;
            case IN_CELLS, LEGEND, NONE -> 0;
        };
    }

    /** The headings of these columns. */
    List<Area> corner(int height) {
        List<String> words = new ArrayList<>();
        if (look.periodNumbers()) {
            words.add(plan.language().word(Word.PERIOD));
        }
        if (timeColumns() == 2) {
            words.add(plan.language().word(Word.START));
            words.add(plan.language().word(Word.END));
        } else if (timeColumns() == 1) {
            words.add(plan.language().word(Word.TIME));
        }
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            areas.add(new Area(0, i, height, i + 1, List.of(Line.bold(words.get(i))), palette.label()));
        }
        return areas;
    }

    List<Area> at(int index, int row) {
        Slot slot = plan.slots().get(index);
        List<Area> areas = new ArrayList<>();
        if (look.periodNumbers()) {
            areas.add(area(row, 0, slot.shared() ? List.of() : Line.all(String.valueOf(slot.period()))));
        }
        int left = areas.size();
        String start = look.timeForm().print(slot.start());
        String end = look.timeForm().print(slot.end());
        switch (look.times()) {
            case RANGES -> areas.add(area(row, left, Line.all(look.range(start, end))));
            case START_OVER_END -> areas.add(area(row, left, Line.all(start, end)));
            case STARTS -> areas.add(area(row, left, Line.all(start)));
            case TWO_COLUMNS -> {
                areas.add(area(row, left, Line.all(start)));
                areas.add(area(row, left + 1, Line.all(end)));
            }
            case IN_CELLS, LEGEND, NONE -> {}
        }
        return areas;
    }

    private Area area(int row, int left, List<Line> lines) {
        return new Area(row, left, row + 1, left + 1, lines, palette.label());
    }

    /** The first lines of a cell that takes these slots. */
    List<Line> inCell(int from, int to) {
        return look.times() == Look.Times.IN_CELLS ? List.of(Line.small(range(from, to))) : List.of();
    }

    /** Which period is when. */
    Sheet legend() {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < plan.slots().size(); i++) {
            areas.add(area(i, 0, Line.all(String.valueOf(plan.slots().get(i).period()))));
            areas.add(area(i, 1, Line.all(range(i, i + 1))));
        }
        return new Sheet(
                Collections.nCopies(plan.slots().size(), Track.NARROW), List.of(Track.NARROW, Track.NARROW), areas);
    }

    private String range(int from, int to) {
        return look.range(
                look.timeForm().print(plan.slots().get(from).start()),
                look.timeForm().print(plan.slots().get(to - 1).end()));
    }
}
