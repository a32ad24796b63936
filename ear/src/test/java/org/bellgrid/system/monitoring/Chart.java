package org.bellgrid.system.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Draws what a panel has shown over a time, as a small picture. */
final class Chart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int LEFT = 70;
    private static final int LINE = 16;
    private static final List<String> COLOURS =
            List.of("#3274d9", "#e0752d", "#37872d", "#c4162a", "#8f3bb8", "#0a8f8f", "#b8870b", "#5a5a5a");

    private final Unit unit;
    private final double from;
    private final double to;
    private final StringBuilder svg = new StringBuilder();

    /**
     * An empty one.
     *
     * @param from its left end, in seconds of the epoch
     * @param to its right end
     */
    Chart(Unit unit, double from, double to) {
        this.unit = unit;
        this.from = from;
        this.to = to;
    }

    /** A line each, by name. */
    String lines(Map<String, NavigableMap<Double, Double>> series) {
        double top = series.values().stream()
                .flatMap(values -> values.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double scale = top > 0 ? top : 1;
        begin(series.size());
        axis(unit.write(scale), "0");
        int number = 0;
        for (Map.Entry<String, NavigableMap<Double, Double>> each : series.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            List<String> points = new ArrayList<>();
            each.getValue().forEach((at, value) -> points.add(at(x(at), HEIGHT - HEIGHT * Math.max(0, value) / scale)));
            if (points.size() == 1) {
                points.add(points.get(0));
            }
            draw(
                    "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linecap=\"round\" points=\"%s\"/>",
                    colour, String.join(" ", points));
            text(
                    LEFT,
                    HEIGHT + LINE * (number + 2),
                    colour,
                    "start",
                    "%s: %s"
                            .formatted(
                                    each.getKey(),
                                    unit.write(each.getValue().lastEntry().getValue())));
            number++;
        }
        return end();
    }

    /**
     * A column for each time, a field for each bound that is darker the more fell between it and the one below.
     *
     * @param counts those up to each bound, the lowest first
     */
    String heat(NavigableMap<Double, NavigableMap<Double, Double>> counts) {
        begin(0);
        axis("above", "0");
        double most = 0;
        NavigableMap<Double, NavigableMap<Double, Double>> between = new TreeMap<>();
        NavigableMap<Double, Double> below = new TreeMap<>();
        for (Map.Entry<Double, NavigableMap<Double, Double>> bound : counts.entrySet()) {
            NavigableMap<Double, Double> field = new TreeMap<>();
            for (Map.Entry<Double, Double> count : bound.getValue().entrySet()) {
                double here = Math.max(0, count.getValue() - below.getOrDefault(count.getKey(), 0.0));
                field.put(count.getKey(), here);
                most = Math.max(most, here);
            }
            between.put(bound.getKey(), field);
            below = bound.getValue();
        }
        double height = (double) HEIGHT / between.size();
        int row = 0;
        for (Map.Entry<Double, NavigableMap<Double, Double>> field : between.entrySet()) {
            double y = HEIGHT - height * ++row;
            if (Double.isFinite(field.getKey())) {
                text(LEFT - 6, (int) Math.round(y) + 4, "#777", "end", unit.write(field.getKey()));
            }
            for (Map.Entry<Double, Double> count : field.getValue().entrySet()) {
                if (count.getValue() > 0) {
                    draw(
                            "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"%.1f\" fill=\"#e0752d\" fill-opacity=\"%.2f\"/>",
                            x(count.getKey()) - 8, y, height, 0.15 + 0.85 * count.getValue() / most);
                }
            }
        }
        return end();
    }

    private void begin(int legends) {
        int height = HEIGHT + LINE * (legends + 2);
        draw(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -12 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">",
                WIDTH, height + 12, WIDTH, height + 12);
        draw("<rect y=\"-12\" width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, height + 12);
    }

    private void axis(String top, String bottom) {
        draw("<path d=\"M%d 0V%dH%d\" fill=\"none\" stroke=\"#bbb\"/>", LEFT, HEIGHT, WIDTH);
        text(LEFT - 6, 4, "#777", "end", top);
        text(LEFT - 6, HEIGHT, "#777", "end", bottom);
    }

    private void draw(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }

    private double x(double at) {
        return LEFT + (WIDTH - LEFT) * (at - from) / (to - from);
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private void text(int x, int y, String colour, String anchor, String text) {
        draw(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
                x, y, colour, anchor, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private String end() {
        return svg.append("</svg>\n").toString();
    }
}
