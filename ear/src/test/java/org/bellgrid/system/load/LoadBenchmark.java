package org.bellgrid.system.load;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.system.Client;
import org.bellgrid.system.RunningBellgrid;

/** Prints and writes how quickly the product answers, with nothing else to do and while every reader reads. */
public final class LoadBenchmark {
    private static final ObjectWriter JSON = Mappers.JSON.writerWithDefaultPrettyPrinter();
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final int TIMETABLES = 36;
    private static final int JOBS = 6;
    private static final int FILE_BYTES = 1_000_000;
    private static final int UPLOADS_PER_SECOND = 4;

    private final RunningBellgrid bellgrid;
    private final int rate;
    private final Duration length;
    private final Sheets sheets = new Sheets(1);
    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final List<Map<String, Answers>> idle = new ArrayList<>();
    private final List<Map<String, Answers>> busy = new ArrayList<>();
    private final List<Double> cpuMillis = new ArrayList<>();
    private final List<Double> alone = new ArrayList<>();
    private final List<Double> besideGets = new ArrayList<>();
    private final List<Answers> uploads = new ArrayList<>();
    private final List<Answers> hits = new ArrayList<>();
    private final List<Answers> hitsInServer = new ArrayList<>();

    private LoadBenchmark(RunningBellgrid bellgrid, int rate, Duration length) {
        this.bellgrid = bellgrid;
        this.rate = rate;
        this.length = length;
    }

    /**
     * Measures, and writes what came of it below the folder that the system property {@code bellgrid.home} names.
     *
     * @param args GETs a second, of all kinds together; how often everything is measured; how many seconds each takes
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        System.setProperty("http.maxConnections", Integer.toString(OpenLoop.CONNECTIONS));
        LoadBenchmark benchmark = new LoadBenchmark(
                RunningBellgrid.started(), Integer.parseInt(args[0]), Duration.ofSeconds(Integer.parseInt(args[2])));
        Summary summary = benchmark.measure(Integer.parseInt(args[1]));
        Path file = Path.of(System.getProperty("bellgrid.home"), "target/load/summary.json");
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), summary);
        System.out.println(summary.table());
        System.out.println(file.toUri());
        System.exit(0); // what the product stands on has threads of its own, and ends with the JVM
    }

    private Summary measure(int rounds) throws IOException, InterruptedException, SQLException {
        prepare();
        warmUp();
        double loadBefore = Machine.load();
        for (int round = 0; round < rounds; round++) {
            round();
        }
        List<ProcessHandle> jvms = Machine.jvms(bellgrid.processes());
        List<Long> memory = jvms.stream().map(Machine::residentMebibytes).toList();
        return new Summary(
                Summary.NOTE,
                Machine.cores(),
                new Summary.Load(loadBefore, Machine.load()),
                rate,
                medians(idle),
                medians(busy),
                Answers.median(cpuMillis, Double::doubleValue),
                Summary.Reading.of(
                        Answers.median(alone, Double::doubleValue), Answers.median(besideGets, Double::doubleValue)),
                Answers.median(uploads),
                Answers.median(hits),
                Answers.median(hitsInServer),
                new Summary.Memory(memory.get(0), memory.subList(1, memory.size())));
    }

    /** A few dozen timetables, and jobs that have ended. */
    private void prepare() throws IOException, InterruptedException, SQLException {
        Client client = client();
        List<String> timetables = new ArrayList<>();
        for (int i = 0; i < TIMETABLES; i++) {
            HttpResponse<String> made =
                    client.post("/timetables", "application/json", BodyPublishers.ofString(timetable("Class " + i)));
            timetables.add("/timetables/" + Client.text(made, "id"));
        }
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add("/jobs/" + Client.text(client.upload("week.png", sheets.picture()), "jobId"));
        }
        ReadingQueue.awaitEmpty(bellgrid);
        paths.put("/timetables/{id}", timetables);
        paths.put("/timetables?limit=20", List.of("/timetables?limit=20"));
        paths.put("/jobs/{id}", jobs);
    }

    /** Forty lessons. */
    private static String timetable(String name) {
        String blocks = IntStream.range(0, 40)
                .mapToObj(i -> """
                        {"name": "Lesson %d", "dayOfWeek": "%s", "startTime": "%02d:00", "endTime": "%02d:50"}""".formatted(i, DayOfWeek.of(1 + i % 5), 8 + i / 5, 8 + i / 5))
                .collect(Collectors.joining(","));
        return """
                {"name": "%s", "timeblocks": [%s]}""".formatted(name, blocks);
    }

    private void warmUp() throws IOException, InterruptedException, SQLException {
        try (ReadingQueue reading = new ReadingQueue(bellgrid, client(), sheets)) {
            OpenLoop.run(gets(), rate, WARM_UP);
        }
        upload(caller());
    }

    private void round() throws IOException, InterruptedException, SQLException {
        ProcessHandle server = Machine.jvms(bellgrid.processes()).get(0);
        Map<String, OpenLoop.Request> gets = gets();
        Duration before = Machine.cpu(server);
        idle.add(OpenLoop.run(gets, rate, length));
        cpuMillis.add(Machine.cpu(server).minus(before).toNanos() / 1e6 / rate / length.toSeconds());
        Client client = client();
        try (ReadingQueue reading = new ReadingQueue(bellgrid, client, sheets)) {
            Thread.sleep(length.toMillis());
            alone.add(reading.documentsPerMinute());
        }
        try (ReadingQueue reading = new ReadingQueue(bellgrid, client, sheets)) {
            busy.add(OpenLoop.run(gets, rate, length));
            besideGets.add(reading.documentsPerMinute());
        }
        Caller caller = caller();
        uploads.add(upload(caller));
        hit(caller);
    }

    private void hit(Caller caller) throws IOException, InterruptedException, SQLException {
        byte[] same = sheets.file(FILE_BYTES);
        caller.upload("same.pdf", same);
        ReadingQueue.awaitEmpty(bellgrid);
        AccessLog log = new AccessLog(bellgrid.logs().resolve("access.log"));
        hits.add(post(number -> caller.uploadKnown("same.pdf", same)));
        hitsInServer.add(log.uploads(UPLOADS_PER_SECOND * (int) length.toSeconds(), length));
    }

    private Answers upload(Caller caller) throws InterruptedException, SQLException {
        List<byte[]> files = IntStream.range(0, UPLOADS_PER_SECOND * (int) length.toSeconds())
                .mapToObj(i -> sheets.file(FILE_BYTES))
                .toList();
        return post(number -> caller.upload("week.pdf", files.get(number)));
    }

    private Answers post(OpenLoop.Request upload) throws InterruptedException, SQLException {
        Map<String, Answers> answers = OpenLoop.run(Map.of("upload", upload), UPLOADS_PER_SECOND, length);
        ReadingQueue.awaitEmpty(bellgrid);
        return answers.values().iterator().next();
    }

    private Map<String, OpenLoop.Request> gets() throws IOException, InterruptedException {
        Caller caller = caller();
        Map<String, OpenLoop.Request> gets = new LinkedHashMap<>();
        paths.forEach((kind, all) -> gets.put(kind, number -> caller.get(all.get(number % all.size()))));
        return gets;
    }

    private static Map<String, Answers> medians(List<Map<String, Answers>> rounds) {
        Map<String, Answers> medians = new LinkedHashMap<>();
        for (String kind : rounds.get(0).keySet()) {
            medians.put(
                    kind,
                    Answers.median(rounds.stream().map(round -> round.get(kind)).toList()));
        }
        return medians;
    }

    /** A token lasts for minutes only: everybody signs in anew. */
    private Client client() throws IOException, InterruptedException {
        return Client.demo(bellgrid, "teacher");
    }

    private Caller caller() throws IOException, InterruptedException {
        return new Caller(bellgrid.base().resolve(Client.API), client().token());
    }
}
