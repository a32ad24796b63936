package org.bellgrid.extraction.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.score.Block;
import org.bellgrid.extraction.evaluation.score.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What was expected beside what was read in its place.
 *
 * @param prediction the read block's index, or {@value #NONE}
 */
record Row(State state, @Nullable Block expected, @Nullable Block read, int prediction) {
    static final int NONE = -1;

    /** How the two agree. */
    enum State {
        RIGHT,
        /** Both are meant to be the same, but something differs. */
        WRONG,
        MISSED,
        INVENTED,
        /** An optional block left out, or a block read in its place. */
        EXCUSED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The expected blocks in the order of the truth file, then what was invented. */
    static List<Row> of(Result result) {
        Comparison comparison = result.comparison();
        List<Block> truths = result.truth().blocks();
        List<Block> predictions = result.prediction().blocks();
        Map<Integer, Integer> pairs = new HashMap<>(comparison.pairs());
        Set<Integer> free = new HashSet<>(comparison.invented());
        for (int missed : comparison.missed()) {
            meant(truths.get(missed), predictions, free).ifPresent(index -> {
                pairs.put(missed, index);
                free.remove(index);
            });
        }
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < truths.size(); index++) {
            Block expected = truths.get(index);
            Integer pair = pairs.get(index);
            if (pair != null) {
                State state = comparison.pairs().containsKey(index) ? State.RIGHT : State.WRONG;
                rows.add(new Row(state, expected, predictions.get(pair), pair));
            } else {
                State state = comparison.missed().contains(index) ? State.MISSED : State.EXCUSED;
                rows.add(new Row(state, expected, null, NONE));
            }
        }
        for (int index = 0; index < predictions.size(); index++) {
            if (!pairs.containsValue(index)) {
                State state = free.contains(index) ? State.INVENTED : State.EXCUSED;
                rows.add(new Row(state, null, predictions.get(index), index));
            }
        }
        return rows;
    }

    /** The read block that agrees with a missed one in most of what counts, if in two things at least. */
    private static OptionalInt meant(Block missed, List<Block> predictions, Set<Integer> free) {
        return IntStream.range(0, predictions.size())
                .filter(free::contains)
                .filter(index -> likeness(missed, predictions.get(index)) >= 2)
                .boxed()
                .max(Comparator.comparingInt(index -> likeness(missed, predictions.get(index))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int likeness(Block one, Block other) {
        int day = Objects.equals(one.day(), other.day()) && Objects.equals(one.date(), other.date()) ? 1 : 0;
        int start = Objects.equals(one.start(), other.start()) && Objects.equals(one.period(), other.period()) ? 1 : 0;
        int title = one.hasTitleLike(other) ? 1 : 0;
        return day + start + title;
    }
}
