package org.bellgrid.extraction.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces of pages. */
final class Html {
    private static final String STYLE = """
            :root { --right: #1a7f4b; --wrong: #c2620a; --missed: #b3261e; --invented: #7b3fa0; --line: #e3e3de; }
            body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fcfcfa; margin: 2rem auto;
                max-width: 84rem; padding: 0 1.5rem; }
            h1 { font-weight: 600; font-size: 1.6rem; } h2 { font-weight: 600; font-size: 1.15rem; margin-top: 2.2rem; }
            a { color: #1f5fa8; text-decoration: none; } a:hover { text-decoration: underline; }
            p.note { color: #666; max-width: 60rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .25rem .8rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line);
                vertical-align: top; }
            th { font-weight: 600; color: #555; font-size: .85rem; }
            td.number, th.number { text-align: right; }
            .better { color: var(--right); } .worse { color: var(--missed); }
            .page { position: relative; border: 1px solid var(--line); margin: 1rem 0; }
            .page img { display: block; width: 100%; }
            .page svg { position: absolute; inset: 0; width: 100%; height: 100%; }
            polygon { stroke-width: 3; vector-effect: non-scaling-stroke; fill-opacity: .08; }
            polygon:hover { fill-opacity: .3; }
            polygon.right { stroke: var(--right); fill: var(--right); }
            polygon.wrong, polygon.excused { stroke: var(--wrong); fill: var(--wrong); }
            polygon.invented { stroke: var(--invented); fill: var(--invented); }
            td.state { font-weight: 600; } td mark { background: #fbe3c4; color: inherit; }
            .right td.state { color: var(--right); } .wrong td.state { color: var(--wrong); }
            .missed td.state { color: var(--missed); } .invented td.state { color: var(--invented); }
            .excused td.state { color: #888; }
            """;

    private Html() {}

    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                %s</style>
                <h1>%s</h1>
                %s
                </html>
                """.formatted(escaped(title), STYLE, escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A table; the header's names that begin with {@code #} head columns of numbers. */
    static String table(List<String> header, List<String> rows) {
        String heads = header.stream()
                .map(name -> name.startsWith("#")
                        ? "<th class=number>" + escaped(name.substring(1))
                        : "<th>" + escaped(name))
                .collect(Collectors.joining());
        return "<table>\n<tr>" + heads + "\n" + String.join("\n", rows) + "\n</table>\n";
    }

    /** A row of cells from {@link #text}, {@link #number} and their like. */
    static String row(String... cells) {
        return "<tr>" + String.join("", cells);
    }

    static String text(String text) {
        return "<td>" + escaped(text);
    }

    static String link(String address, String text) {
        return "<td><a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
    }

    static String number(long value) {
        return "<td class=number>" + value;
    }

    /** Nothing when there is none. */
    static String number(int places, @Nullable Double value) {
        return "<td class=number>" + (value == null ? "" : decimal(places, value));
    }

    /** With its sign, in the colour of good or bad; nothing when there is none. */
    static String change(double value) {
        if (value == 0) {
            return "<td>";
        }
        return "<td class=\"number %s\">%s"
                .formatted(value > 0 ? "better" : "worse", String.format(Locale.ROOT, "%+.3f", value));
    }

    static String decimal(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
