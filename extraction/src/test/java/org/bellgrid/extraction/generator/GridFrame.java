package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where things stand in a grid with days across: a row a slot, and one column a day, or two where days are cut.
 *
 * @param weeks that stand beside each other
 * @param head columns on the left of the days
 */
record GridFrame(Plan plan, List<String> weeks, int head, int dayWidth) {
    /** Rows above the first slot. */
    int top() {
        return weeks.size() > 1 ? 2 : 1;
    }

    int left(int week, int day) {
        return head + (week * plan.days().size() + day) * dayWidth;
    }

    int right() {
        return left(weeks.size(), 0);
    }

    /** @param to behind the last slot */
    Area area(int from, int to, int left, int right, List<Line> lines, Style style) {
        return new Area(top() + from, left, top() + to, right, lines, style);
    }

    Sheet sheet(List<Area> areas) {
        List<Track> columns = new ArrayList<>(Collections.nCopies(head, Track.NARROW));
        columns.addAll(Collections.nCopies(right() - head, Track.EVEN));
        return new Sheet(Collections.nCopies(top() + plan.slots().size(), Track.NARROW), columns, areas);
    }
}
