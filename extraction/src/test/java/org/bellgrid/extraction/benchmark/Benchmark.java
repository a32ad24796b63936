package org.bellgrid.extraction.benchmark;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.evaluation.EvaluationReader;
import org.bellgrid.extraction.evaluation.Reading;
import org.bellgrid.extraction.generator.Generator;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.source.image.LocalPictureReader;

/** Prints and writes what reading costs. */
public final class Benchmark {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectWriter JSON = Mappers.JSON.writerWithDefaultPrettyPrinter();

    private final List<String> command;
    private final int runs;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();

    private Benchmark(List<String> command, int runs) {
        this.command = command;
        this.runs = runs;
    }

    /**
     * Measures as these system properties say; relative paths begin at {@code bellgrid.home}.
     *
     * <ul>
     *   <li>{@code bellgrid.home}: the reactor's root
     *   <li>{@code corpus}: a folder with documents in {@code files/}, read if it is there
     *   <li>{@code generated}: how many documents of our own are drawn and read
     *   <li>{@code seed}: of these documents
     *   <li>{@code runs}: how often each is read, and how many readers are started
     * </ul>
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("bellgrid.home"));
        long seed = Long.getLong("seed");
        int count = Integer.getInteger("generated");
        Path generated = home.resolve("target/benchmark/" + seed + "-" + count);
        Natives.load();
        Generator.write(generated, seed, count);
        List<Sample> samples = new ArrayList<>(samples(generated));
        Path corpus = home.resolve(System.getProperty("corpus"));
        if (Files.isDirectory(corpus.resolve("files"))) {
            samples.addAll(samples(corpus));
        }
        List<String> command = EvaluationReader.command(home.resolve("extraction/target"));
        Costs costs = new Benchmark(command, Integer.getInteger("runs")).measure(samples);
        Path summary = home.resolve("target/benchmark/summary.json");
        JSON.writeValue(summary.toFile(), costs);
        System.out.println(JSON.writeValueAsString(costs));
        System.out.println(summary.toUri());
    }

    private static List<Sample> samples(Path folder) throws IOException {
        try (LocalPictureReader pictures = new LocalPictureReader();
                Stream<Path> files = Files.list(folder.resolve("files"))) {
            TimetableReader reader = new TimetableReader(pictures);
            List<Sample> samples = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                byte[] document = Files.readAllBytes(file);
                if (reader.answer(new ReadRequest.Classify(document, ReadingLimits.DEFAULT))
                        instanceof ReadResult.Classified classified) {
                    samples.add(Sample.of(document, classified));
                }
            }
            return samples;
        }
    }

    private Costs measure(List<Sample> samples) throws IOException, InterruptedException {
        try {
            Costs.Start start = start();
            List<Measured> measured = read(samples);
            return new Costs(
                    start,
                    measured.stream()
                            .collect(Collectors.groupingBy(
                                    one -> one.sample().kind(),
                                    () -> new EnumMap<>(Costs.Kind.class),
                                    Collectors.collectingAndThen(Collectors.toList(), Benchmark::pages))),
                    steps(samples),
                    measured.stream().mapToDouble(Measured::peakMebibytes).max().orElse(0));
        } finally {
            watchdog.shutdownNow();
        }
    }

    private Costs.Start start() throws IOException {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            try (EvaluationReader reader = new EvaluationReader(command, LIMIT, watchdog)) {
                wall.add((System.nanoTime() - begin) / 1e9);
                cpu.add(reader.usage().cpuSeconds());
            }
        }
        return new Costs.Start(Median.of(wall), Median.of(cpu));
    }

    /** All documents in turn, as a server reads them; the first round warms the reader up. */
    private List<Measured> read(List<Sample> samples) throws IOException {
        Map<Sample, List<Reading.Cost>> costs = new LinkedHashMap<>();
        try (EvaluationReader reader = new EvaluationReader(command, LIMIT, watchdog)) {
            for (int run = 0; run <= runs; run++) {
                for (Sample sample : samples) {
                    Reading reading = reader.read(sample.document());
                    if (reading.answer().isEmpty()) {
                        throw new IOException("the reader " + reading.outcome());
                    }
                    if (run > 0) {
                        costs.computeIfAbsent(sample, one -> new ArrayList<>()).add(reading.cost());
                    }
                }
            }
        }
        return costs.entrySet().stream()
                .map(entry -> Measured.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Costs.Pages pages(List<Measured> measured) {
        List<Double> seconds = measured.stream().map(Measured::pageSeconds).toList();
        return new Costs.Pages(
                measured.size(),
                Median.of(seconds),
                figures(seconds).average().orElseThrow(),
                figures(seconds).max().orElseThrow(),
                measured.stream().mapToDouble(Measured::peakMebibytes).max().orElseThrow());
    }

    private static DoubleStream figures(List<Double> figures) {
        return figures.stream().mapToDouble(figure -> figure);
    }

    private Map<Step, Double> steps(List<Sample> samples) throws InterruptedException {
        List<Sample> pictures = samples.stream()
                .filter(sample -> sample.kind() == Costs.Kind.PICTURE)
                .toList();
        Map<Step, Double> mean = new EnumMap<>(Step.class);
        try (LocalPictureReader engine = new LocalPictureReader()) {
            TimetableReader reader = new TimetableReader(engine);
            pictures.forEach(picture -> picture.read(reader));
            for (Sample picture : pictures) {
                List<Map<Step, Double>> times = new ArrayList<>();
                for (int run = 0; run < runs; run++) {
                    times.add(StepClock.measure(() -> picture.read(reader)));
                }
                for (Step step : Step.values()) {
                    double seconds =
                            Median.of(times.stream().map(time -> time.get(step)).toList());
                    mean.merge(step, seconds / picture.pages() / pictures.size(), Double::sum);
                }
            }
        }
        return mean;
    }

    /** A document to be read. */
    private record Sample(Costs.Kind kind, ReadResult.Classified classified, byte[] document) {
        static Sample of(byte[] document, ReadResult.Classified classified) {
            Costs.Kind kind = classified.textLayer()
                    ? Costs.Kind.valueOf(classified.kind().name())
                    : Costs.Kind.PICTURE;
            return new Sample(kind, classified, document);
        }

        int pages() {
            return classified.pages();
        }

        void read(TimetableReader reader) {
            reader.answer(new ReadRequest.Read(classified.kind(), document, ReadingLimits.DEFAULT, null));
        }
    }

    private record Measured(Sample sample, double pageSeconds, double peakMebibytes) {
        static Measured of(Sample sample, List<Reading.Cost> costs) {
            return new Measured(
                    sample,
                    Median.of(costs.stream().map(Reading.Cost::cpuSeconds).toList()) / sample.pages(),
                    costs.stream()
                            .mapToDouble(Reading.Cost::peakMebibytes)
                            .max()
                            .orElseThrow());
        }
    }
}
