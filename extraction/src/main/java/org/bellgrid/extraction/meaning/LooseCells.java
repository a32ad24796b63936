package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.TextLine;

/**
 * Puts texts into the cells of a table whose slots are known, but not which of its cells are merged.
 *
 * <ol>
 *   <li>A text is in the slots that it reaches into. Texts that share a slot are in one cell.
 *   <li>One in the middle of all days, with nothing beside it, reaches over all of them.
 *   <li>Any other that crosses days reaches evenly to both sides, as far as nothing else takes place at its time.
 * </ol>
 */
final class LooseCells {
    private static final LineJoiner LINES = new LineJoiner(Double.POSITIVE_INFINITY);
    /** What is this close to the middle, in widths of a day, is in the middle. */
    private static final double CENTRED = 0.15;

    private final Slots days;
    private final Slots times;
    private final List<Found> cells = new ArrayList<>();

    LooseCells(Slots days, Slots times) {
        this.days = days;
        this.times = times;
    }

    /**
     * A cell, merged or not.
     *
     * @param extent of its text along the axis of days
     * @param lines in reading order
     */
    record Found(Slots.Range days, Slots.Range times, Span extent, List<TextLine> lines) {
        private boolean meets(Found other) {
            return days.meets(other.days) && times.meets(other.times);
        }

        private Found union(Found other) {
            List<TextLine> both = new ArrayList<>(lines);
            both.addAll(other.lines);
            return new Found(days.union(other.days), times.union(other.times), extent.union(other.extent), both);
        }
    }

    /** The cells with all of these texts that stand in the slots. */
    List<Found> of(Collection<SeenCell> texts) {
        texts.stream()
                .filter(text -> days.hold(text.days()) && times.hold(text.time()))
                .forEach(text -> add(new Found(
                        days.over(text.days()),
                        times.over(text.time()),
                        text.days(),
                        text.cell().lines())));
        return cells.stream().map(this::spread).toList();
    }

    private void add(Found added) {
        Found whole = added;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).meets(whole)) {
                whole = whole.union(cells.remove(i));
                i = -1;
            }
        }
        cells.add(whole);
    }

    private Found spread(Found cell) {
        return new Found(reach(cell), cell.times(), cell.extent(), LINES.join(cell.lines()));
    }

    private Slots.Range reach(Found cell) {
        if (isCentred(cell) && isAlone(cell, days.all())) {
            return days.all();
        }
        if (cell.days().isSingle()) {
            return cell.days();
        }
        Slots.Range reach = cell.days();
        while (reach.first() > 0 && reach.last() + 1 < days.count()) {
            Slots.Range wider = new Slots.Range(reach.first() - 1, reach.last() + 1);
            if (!isAlone(cell, wider)) {
                break;
            }
            reach = wider;
        }
        return reach;
    }

    private boolean isCentred(Found cell) {
        Span all = days.span(days.all());
        return Math.abs(cell.extent().middle() - all.middle()) <= CENTRED * all.length() / days.count();
    }

    private boolean isAlone(Found cell, Slots.Range reach) {
        return cells.stream()
                .noneMatch(other -> !other.equals(cell)
                        && other.days().meets(reach)
                        && other.times().meets(cell.times()));
    }
}
