package org.bellgrid.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.evaluation.report.Console;
import org.bellgrid.extraction.evaluation.report.Report;
import org.bellgrid.extraction.evaluation.score.Block;
import org.bellgrid.extraction.evaluation.score.Truth;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    /** What stands on {@link SampleGrids#DAYS_ACROSS}. */
    private static final List<Block> BLOCKS = List.of(
            block("MONDAY", "08:00", "08:45", "Maths"),
            block("TUESDAY", "08:00", "08:45", "English"),
            block("WEDNESDAY", "08:00", "09:30", "Art"),
            block("MONDAY", "08:45", "09:30", "Music"),
            block("TUESDAY", "08:45", "09:30", "Science"),
            block("MONDAY", "09:30", "10:00", "Break"),
            block("TUESDAY", "09:30", "10:00", "Break"),
            block("WEDNESDAY", "09:30", "10:00", "Break"),
            block("MONDAY", "10:00", "10:45", "Sport"),
            block("WEDNESDAY", "10:00", "10:45", "Maths"));

    @TempDir
    Path folder;

    private static Block block(String day, String start, String end, String title) {
        return new Block(day, null, null, start, end, null, title, null, List.of(), false, false);
    }

    private void add(String id, String format, String kind, byte[] document, List<Block> blocks) throws IOException {
        String file = "files/" + id + "." + format;
        Files.createDirectories(folder.resolve("files"));
        Files.createDirectories(folder.resolve("truth"));
        Files.write(folder.resolve(file), document);
        Truth truth = new Truth(id, file, format, kind, "en", 1, List.of("drawn"), false, blocks);
        Mappers.JSON.writeValue(folder.resolve("truth/" + id + ".json").toFile(), truth);
    }

    @Test
    void a_corpus_is_read_by_a_reader_process_and_reported() throws Exception {
        List<Block> oneMore = new ArrayList<>(BLOCKS);
        oneMore.add(block("FRIDAY", "08:00", "08:45", "<Chess>"));
        add("excel", "xlsx", "grid-days-across", Drawn.xlsx(SampleGrids.DAYS_ACROSS), BLOCKS);
        add("page", "pdf", "grid-days-across", Drawn.pdf(SampleGrids.DAYS_ACROSS), oneMore);
        add("picture", "png", "negative", Drawn.png(300), List.of());
        Baseline baseline = new Baseline(Map.of("excel", new Baseline.Entry(0.5, 1)));
        Path report = folder.resolve("report");
        ByteArrayOutputStream console = new ByteArrayOutputStream();

        List<Result> results =
                Evaluate.evaluate(Corpus.read(List.of(folder)), EvaluationReader.command(Path.of("target")), 1);
        Report.write(report, results, Summary.of(results), baseline);
        new Console(new PrintStream(console, true, StandardCharsets.UTF_8))
                .print(results, Summary.of(results), baseline);

        JsonNode summary = Mappers.JSON.readTree(report.resolve("summary.json").toFile());
        JsonNode page = summary.at("/documents/1");
        assertThat(page.at("/score/id").asText()).isEqualTo("page");
        assertThat(page.at("/score/exact/tp").asInt()).isEqualTo(10);
        assertThat(page.at("/score/exact/fn").asInt()).isEqualTo(1);
        assertThat(page.at("/cost/peakMebibytes").asDouble()).isPositive();
        assertThat(summary.at("/documents/0/score/doc_exact").asBoolean()).isTrue();
        assertThat(summary.at("/overall/1/exact").asDouble()).isEqualTo(0.9762, within(1e-9));
        assertThat(summary.at("/leftEmpty").asInt()).isEqualTo(1);
        assertThat(summary.at("/isTimetable/right").asInt()).isEqualTo(3);
        assertThat(summary.at("/calibration/blocks").asInt()).isEqualTo(20);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .containsPattern("better +excel +exact 1.000 \\(\\+0.500\\)")
                .containsPattern("new +page");
        assertThat(report.resolve("index.html")).content().contains("documents/page.html", "+0.500");
        assertThat(report.resolve("documents/page.html"))
                .content()
                .contains("<tr class=missed>", "&lt;Chess&gt;", "<polygon class=right", "page-1.png")
                .doesNotContain("<Chess>");
        assertThat(report.resolve("documents/page-1.png")).isNotEmptyFile();
        assertThat(report.resolve("documents/excel.html")).exists();
    }

    @Test
    void a_baseline_keeps_what_it_is_not_told() throws IOException {
        Path file = folder.resolve("a/baseline.json");
        Baseline baseline = new Baseline(Map.of("b", new Baseline.Entry(0.5, 1), "a", new Baseline.Entry(0, 0.25)));

        baseline.updated(List.of()).write(file);

        assertThat(Baseline.read(file)).isEqualTo(baseline);
        assertThat(file).content().isEqualTo("""
                {
                  "a": {"exact":0.0,"time":0.25},
                  "b": {"exact":0.5,"time":1.0}
                }
                """);
    }
}
