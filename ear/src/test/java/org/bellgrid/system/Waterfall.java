package org.bellgrid.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A trace as a picture: a line a span, below its parent, with a bar for when it was and how long. */
final class Waterfall {
    private static final int WIDTH = 1120;
    private static final int NAMES = 300;
    private static final int FIGURES = 90;
    private static final int LINE = 26;
    private static final int TOP = 64;
    private static final int MARGIN = 24;
    private static final int INDENT = 14;
    private static final double NANOS_PER_MILLI = 1e6;
    /** So many marks on the scale, or a few less. */
    private static final int MARKS = 8;

    private static final Map<String, String> COLOURS =
            Map.of("SERVER", "#5b6b7f", "CONSUMER", "#2f6f9f", "INTERNAL", "#8fb8d4", "CLIENT", "#c98a2b");

    private final List<Line> lines = new ArrayList<>();
    private final long start;
    private final double millis;

    Waterfall(List<CollectedSpan> trace) {
        start = trace.stream().mapToLong(CollectedSpan::startNanos).min().orElseThrow();
        millis =
                toMillis(trace.stream().mapToLong(CollectedSpan::endNanos).max().orElseThrow() - start);
        add(trace, "", 0);
    }

    private record Line(CollectedSpan span, int depth) {}

    private void add(List<CollectedSpan> trace, String parent, int depth) {
        trace.stream()
                .filter(span -> span.parentId().equals(parent))
                .sorted(Comparator.comparingLong(CollectedSpan::startNanos))
                .forEach(span -> {
                    lines.add(new Line(span, depth));
                    add(trace, span.spanId(), depth + 1);
                });
    }

    String svg() {
        int height = TOP + lines.size() * LINE + MARGIN;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>The trace of one document</title>
                <style>
                text { font: 13px system-ui, "Liberation Sans", sans-serif; fill: #1f2933 }
                .quiet { fill: #66737f; font-size: 12px }
                .head { font-size: 15px; font-weight: 600 }
                </style>
                <rect width="%1$d" height="%2$d" rx="8" fill="#ffffff"/>
                <text class="head" x="%3$d" y="30">One document, from upload to webhook: %4$s ms</text>
                """.formatted(WIDTH, height, MARGIN, rounded(millis)));
        scale(svg, height);
        for (int number = 0; number < lines.size(); number++) {
            line(svg, lines.get(number), TOP + number * LINE);
        }
        return svg.append("</svg>\n").toString();
    }

    private void scale(StringBuilder svg, int height) {
        double step = step();
        for (double mark = 0; mark <= millis; mark += step) {
            svg.append("""
                    <line x1="%1$.1f" x2="%1$.1f" y1="%2$d" y2="%3$d" stroke="#e3e8ed"/>
                    <text class="quiet" x="%1$.1f" y="%4$d" text-anchor="middle">%5$.0f</text>
                    """.formatted(x(mark), TOP - 4, height - MARGIN, TOP - 10, mark));
        }
    }

    /** 1, 2 or 5 times a power of ten. */
    private double step() {
        double power = Math.pow(10, Math.floor(Math.log10(millis / MARKS)));
        for (int times : new int[] {1, 2, 5}) {
            if (millis / (times * power) <= MARKS) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private void line(StringBuilder svg, Line line, int top) {
        CollectedSpan span = line.span();
        double begin = toMillis(span.startNanos() - start);
        double length = toMillis(span.endNanos() - span.startNanos());
        double width = Math.max(2, x(length) - x(0));
        svg.append("""
                <text x="%d" y="%d">%s</text>
                <rect x="%.1f" y="%d" width="%.1f" height="14" rx="3" fill="%s"/>
                <text class="quiet" x="%.1f" y="%d">%s ms</text>
                """.formatted(
                        MARGIN + line.depth() * INDENT,
                        top + 17,
                        span.name(),
                        x(begin),
                        top + 6,
                        width,
                        COLOURS.get(span.kind()),
                        x(begin) + width + 6,
                        top + 17,
                        rounded(length)));
    }

    private double x(double atMillis) {
        return MARGIN + NAMES + atMillis / millis * (WIDTH - 2 * MARGIN - NAMES - FIGURES);
    }

    private static double toMillis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    private static String rounded(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
