package org.bellgrid.extraction.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bellgrid.extraction.evaluation.report.Console;
import org.bellgrid.extraction.evaluation.report.Report;
import org.bellgrid.extraction.generator.Generator;
import org.bellgrid.extraction.natives.Natives;

/** Reads a corpus, prints how good that was, and writes the report. */
public final class Evaluate {
    /** Of the time for a document, as in the server. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Pattern COMMA = Pattern.compile(",");

    private Evaluate() {}

    /**
     * Evaluates as these system properties say; relative paths begin at {@code bellgrid.home}.
     *
     * <ul>
     *   <li>{@code bellgrid.home}: the reactor's root
     *   <li>{@code corpus}: folders, parted by commas; those that are not there are left out
     *   <li>{@code generated}: how many documents of our own are drawn and read as well
     *   <li>{@code seed}: of these documents
     *   <li>{@code readers}: how many documents are read at once
     *   <li>{@code baseline.update}: {@code true} makes this run the baseline of the next ones
     * </ul>
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path home = Path.of(System.getProperty("bellgrid.home"));
        List<Path> folders = new ArrayList<>(COMMA.splitAsStream(System.getProperty("corpus"))
                .map(folder -> home.resolve(folder.strip()).normalize())
                .filter(Files::isDirectory)
                .toList());
        int generated = Integer.getInteger("generated");
        if (generated > 0) {
            folders.add(generate(home.resolve("target/generated"), Long.getLong("seed"), generated));
        }
        Path module = home.resolve("extraction");
        Path baselineFile = module.resolve("src/test/evaluation/baseline.json");
        Path report = home.resolve("target/evaluation");

        List<Result> results = evaluate(
                Corpus.read(folders),
                EvaluationReader.command(module.resolve("target")),
                Integer.getInteger("readers"));
        Baseline baseline = Baseline.read(baselineFile);
        Summary summary = Summary.of(results);
        new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)).print(results, summary, baseline);
        Report.write(report, results, summary, baseline);
        if (Boolean.getBoolean("baseline.update")) {
            baseline.updated(results).write(baselineFile);
        }
        System.out.println(report.resolve("index.html").toUri());
    }

    private static Path generate(Path parent, long seed, int count) throws IOException {
        Path folder = parent.resolve(seed + "-" + count);
        if (Files.notExists(folder)) {
            Natives.load();
            Generator.write(folder, seed, count);
        }
        return folder;
    }

    /**
     * Reads all documents.
     *
     * @param readerCommand as {@link EvaluationReader#command} says it
     * @param readers how many documents are read at once
     */
    static List<Result> evaluate(Corpus corpus, List<String> readerCommand, int readers)
            throws InterruptedException, ExecutionException {
        List<Corpus.Sample> samples = corpus.samples();
        try (EvaluationReaders pool = new EvaluationReaders(readerCommand, readers, LIMIT)) {
            List<Reading> readings =
                    pool.read(samples.stream().map(Corpus.Sample::file).toList());
            return IntStream.range(0, samples.size())
                    .mapToObj(index -> Result.of(samples.get(index), readings.get(index)))
                    .toList();
        }
    }
}
