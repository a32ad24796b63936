package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Parts rows, or columns, where the paper between their texts shows: between the middles of two neighbouring labels, where
 * the fewest texts lie, in the widest such gap, as near to halfway as that allows.
 */
final class Gutters {
    private final List<Span> texts;

    /** @param texts the extents of all texts along the axis that is to be cut */
    Gutters(Collection<Span> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * The cuts between labels, and one beyond the last, at most as far behind it as two labels are apart.
     *
     * @param labels in the order of the axis, at least two
     * @return as many as labels; each lies behind its label
     */
    List<Double> behind(List<Span> labels) {
        List<Double> cuts = new ArrayList<>();
        double widest = 0;
        for (int i = 0; i + 1 < labels.size(); i++) {
            double from = labels.get(i).middle();
            double to = labels.get(i + 1).middle();
            widest = Math.max(widest, to - from);
            cuts.add(between(from, to));
        }
        double last = labels.get(labels.size() - 1).middle();
        cuts.add(between(last, last + widest));
        return cuts;
    }

    /** The cut before the first label: between the texts there, or before all of them. */
    double before(double label, double earliest) {
        double first = texts.stream().mapToDouble(Span::from).min().orElse(earliest);
        double cut = between(Math.max(first, earliest), label);
        return texts.stream().anyMatch(text -> text.to() <= cut) ? cut : first;
    }

    /** The best cut between two places. */
    double between(double from, double to) {
        double[] edges = DoubleStream.concat(
                        DoubleStream.of(from, to),
                        texts.stream().flatMapToDouble(text -> DoubleStream.of(text.from(), text.to())))
                .filter(edge -> edge >= from && edge <= to)
                .sorted()
                .distinct()
                .toArray();
        Span best = new Span(from, to);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i + 1 < edges.length; i++) {
            Span gap = new Span(edges[i], edges[i + 1]);
            long across = crossing(gap);
            if (across < fewest || (across == fewest && gap.length() > best.length())) {
                fewest = across;
                best = gap;
            }
        }
        return Math.max(best.from(), Math.min(best.to(), (from + to) / 2));
    }

    private long crossing(Span gap) {
        return texts.stream().filter(text -> text.overlap(gap) > 0).count();
    }
}
