package org.bellgrid.extraction.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.bellgrid.extraction.evaluation.score.Figure;
import org.bellgrid.extraction.evaluation.score.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * Means over some documents.
 *
 * @param name what they have in common
 * @param exact mean F1; so are the following
 * @param micro F1 of the exact figure over all their blocks together
 * @param titleCer over those where any time is right; {@code null} when there are none
 * @param docExact how many are without any fault
 */
public record Group(
        String name,
        int documents,
        double exact,
        double tol5,
        double time,
        double titleEq,
        double lenient,
        double merged,
        double micro,
        @Nullable Double titleCer,
        long docExact,
        double cpuSeconds,
        double peakMebibytes) {

    /** Of one document at least. */
    static Group of(String name, List<Result> results) {
        return new Group(
                name,
                results.size(),
                mean(results, result -> result.score().exact().f1()),
                mean(results, result -> result.score().tol5().f1()),
                mean(results, result -> result.score().time().f1()),
                mean(results, result -> result.score().titleEq().f1()),
                mean(results, result -> result.score().lenient().f1()),
                mean(results, result -> result.score().merged().f1()),
                micro(results.stream().map(result -> result.score().exact()).toList()),
                titleCer(results),
                results.stream().filter(result -> result.score().docExact()).count(),
                mean(results, result -> result.reading().cost().cpuSeconds()),
                mean(results, result -> result.reading().cost().peakMebibytes()));
    }

    private static double mean(List<Result> results, ToDoubleFunction<Result> figure) {
        return Rounded.to4(results.stream().mapToDouble(figure).average().orElseThrow());
    }

    private static double micro(List<Figure> figures) {
        int found = figures.stream().mapToInt(Figure::tp).sum();
        int wrong =
                figures.stream().mapToInt(figure -> figure.fp() + figure.fn()).sum();
        return found + wrong == 0 ? 1 : Rounded.to4(2.0 * found / (2 * found + wrong));
    }

    private static @Nullable Double titleCer(List<Result> results) {
        List<Double> rates = results.stream()
                .map(result -> result.score().titleCer())
                .filter(Objects::nonNull)
                .toList();
        return rates.isEmpty()
                ? null
                : Rounded.to4(rates.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
    }
}
