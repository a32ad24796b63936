package org.bellgrid.extraction.evaluation.report;

import static org.bellgrid.extraction.evaluation.report.Html.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.score.Block;
import org.jspecify.annotations.Nullable;

/** One document: what was read where, and what should have been. */
final class DocumentPage {
    private static final List<Function<Block, @Nullable String>> COLUMNS =
            List.of(DocumentPage::day, Block::week, DocumentPage::time, Block::title, Block::notes);
    /** Of {@link #COLUMNS}: notes are shown but not compared. */
    private static final int COMPARED = 4;

    private DocumentPage() {}

    static String of(Result result, List<PageImages.Shown> pages) {
        List<Row> rows = Row.of(result);
        return Html.page(result.id(), """
                <p><a href="../index.html">All documents</a> · %s · exact F1 %s · %s s CPU · %s</p>
                %s
                <p class=note>Outlines: right green, wrong orange, invented purple. The text shows under the pointer.</p>
                <h2>Expected and read</h2>
                %s""".formatted(
                        escaped(result.reading().outcome()),
                        Html.decimal(3, result.score().exact().f1()),
                        Html.decimal(2, result.reading().cost().cpuSeconds()),
                        escaped(String.join(", ", result.truth().traits())),
                        pages.stream().map(page -> page(page, result, rows)).collect(Collectors.joining("\n")),
                        table(rows)));
    }

    private static String page(PageImages.Shown page, Result result, List<Row> rows) {
        List<DraftBlock> blocks = result.reading().blocks();
        List<String> outlines = new ArrayList<>();
        for (Row row : rows) {
            if (row.prediction() != Row.NONE && row.prediction() < blocks.size()) {
                DraftBlock block = blocks.get(row.prediction());
                if (block.read().page() == page.number()) {
                    outlines.add(outline(row, block));
                }
            }
        }
        return """
                <div class=page><img src="%s" alt="page %s">
                <svg viewBox="0 0 1 1" preserveAspectRatio="none">
                %s
                </svg></div>""".formatted(escaped(page.file()), page.number(), String.join("\n", outlines));
    }

    private static String outline(Row row, DraftBlock block) {
        Evidence evidence = block.read();
        String points = evidence.polygon().stream()
                .map(point -> Html.decimal(5, point.x()) + "," + Html.decimal(5, point.y()))
                .collect(Collectors.joining(" "));
        String text = "%s, %s %s–%s\n%s\n%s"
                .formatted(
                        block.name(),
                        Objects.requireNonNullElse(block.day(), ""),
                        Objects.requireNonNullElse(block.start(), ""),
                        Objects.requireNonNullElse(block.end(), ""),
                        "confidence " + Html.decimal(2, block.confidence().value()),
                        evidence.text());
        return "<polygon class=%s points=\"%s\"><title>%s</title></polygon>"
                .formatted(row.state().label(), points, escaped(text));
    }

    private static String table(List<Row> rows) {
        return Html.table(
                List.of(
                        "",
                        "expected: day",
                        "week",
                        "time",
                        "name",
                        "notes",
                        "read: day",
                        "week",
                        "time",
                        "name",
                        "notes"),
                rows.stream().map(DocumentPage::row).toList());
    }

    private static String row(Row row) {
        StringBuilder html = new StringBuilder("<tr class=%s><td class=state>%s"
                .formatted(row.state().label(), row.state().label()));
        for (Function<Block, @Nullable String> column : COLUMNS) {
            html.append(Html.text(value(row.expected(), column)));
        }
        for (int number = 0; number < COLUMNS.size(); number++) {
            String read = value(row.read(), COLUMNS.get(number));
            boolean differs = row.state() == Row.State.WRONG
                    && number < COMPARED
                    && !read.equals(value(row.expected(), COLUMNS.get(number)));
            html.append(differs ? "<td><mark>" + escaped(read.isEmpty() ? "–" : read) + "</mark>" : Html.text(read));
        }
        return html.toString();
    }

    private static String value(@Nullable Block block, Function<Block, @Nullable String> column) {
        return block == null ? "" : Objects.requireNonNullElse(column.apply(block), "");
    }

    private static @Nullable String day(Block block) {
        return block.date() == null ? block.day() : block.date();
    }

    private static String time(Block block) {
        if (block.start() == null) {
            return block.period() == null ? "" : "period " + block.period();
        }
        return block.start() + "–" + Objects.requireNonNullElse(block.end(), "");
    }
}
