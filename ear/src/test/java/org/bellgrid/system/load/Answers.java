package org.bellgrid.system.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long one kind of request took, from the moment it was due to the answer's last byte, in milliseconds.
 *
 * @param perSecond as achieved
 * @param errors answers that were not what was asked for, and requests without any
 */
record Answers(double p50, double p95, double p99, double max, double perSecond, int errors) {

    static Answers of(List<Double> millis, int errors, double seconds) {
        List<Double> sorted = millis.stream().sorted().toList();
        return new Answers(
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100),
                sorted.size() / seconds,
                errors);
    }

    /** The middle of several rounds, figure by figure; of the errors the sum. */
    static Answers median(List<Answers> rounds) {
        return new Answers(
                median(rounds, Answers::p50),
                median(rounds, Answers::p95),
                median(rounds, Answers::p99),
                median(rounds, Answers::max),
                median(rounds, Answers::perSecond),
                rounds.stream().mapToInt(Answers::errors).sum());
    }

    /** The middle one of a figure; of an even number the upper of the two in the middle. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        return percentile(rounds.stream().mapToDouble(figure).sorted().boxed().toList(), 50 + 1e-9);
    }

    /** The least value that so many percent are not above. */
    private static double percentile(List<Double> sorted, double percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100) - 1);
    }
}
