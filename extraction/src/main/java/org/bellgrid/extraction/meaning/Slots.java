package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows, or the columns, of a table that is cut at these places.
 *
 * @param cuts ascending, one more than slots
 */
record Slots(List<Double> cuts) {
    /** A text that reaches into a slot by less than this share of itself does not belong to it. */
    private static final double REACHES_INTO = 0.2;

    Slots {
        cuts = List.copyOf(cuts);
    }

    /** Neighbouring slots. */
    record Range(int first, int last) {
        boolean isSingle() {
            return first == last;
        }

        boolean meets(Range other) {
            return first <= other.last && other.first <= last;
        }

        Range union(Range other) {
            return new Range(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    int count() {
        return cuts.size() - 1;
    }

    Range all() {
        return new Range(0, count() - 1);
    }

    Span span(Range range) {
        return new Span(cuts.get(range.first), cuts.get(range.last + 1));
    }

    Span span(int slot) {
        return span(new Range(slot, slot));
    }

    boolean hold(Span text) {
        Span whole = span(all());
        return text.middle() > whole.from() && text.middle() < whole.to();
    }

    /** The slots that a text which they {@link #hold} lies in. */
    Range over(Span text) {
        int[] met = IntStream.range(0, count())
                .filter(slot -> span(slot).overlap(text) > REACHES_INTO * text.length() || isAt(text.middle(), slot))
                .toArray();
        return new Range(met[0], met[met.length - 1]);
    }

    int at(double place) {
        return IntStream.range(0, count())
                .filter(slot -> isAt(place, slot))
                .findFirst()
                .orElseThrow();
    }

    private boolean isAt(double place, int slot) {
        return place >= cuts.get(slot) && place <= cuts.get(slot + 1);
    }
}
