package org.bellgrid.system;

import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.VisionTexts;
import org.bellgrid.system.monitoring.PanelReport;
import org.bellgrid.system.monitoring.Prometheus;

/**
 * Shows every panel of the dashboards with live data: {@code mvn -q -Pdashboards}. Something of everything is done for a few
 * minutes while a Prometheus looks on. The arguments are the folder of the dashboards and the one to write to.
 */
final class DashboardResults {
    private static final System.Logger LOG = System.getLogger(DashboardResults.class.getName());

    /** The measured accuracy is brought up to date every five minutes; more than that has to be waited for. */
    private static final Duration LENGTH = Duration.ofMinutes(7);

    private final RunningBellgrid bellgrid;

    private DashboardResults(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    /** Ends the JVM, with an error if there was a panel that showed nothing. */
    public static void main(String[] args) {
        int status = 1;
        try {
            List<String> dead =
                    new DashboardResults(RunningBellgrid.started()).write(Path.of(args[0]), Path.of(args[1]));
            dead.forEach(panel -> System.err.println("It showed nothing: " + panel));
            status = dead.isEmpty() ? 0 : 1;
        } catch (Exception e) {
            LOG.log(ERROR, "Not all panels were looked at.", e);
        } finally {
            System.exit(status);
        }
    }

    private List<String> write(Path made, Path docs) throws Exception {
        Path folder = Files.createTempDirectory(bellgrid.data().getParent(), "prometheus");
        try (Prometheus prometheus = Prometheus.start(folder, made.resolve("rules.yaml"), bellgrid.base());
                Receiver receiver = new Receiver();
                LiveClient live = LiveClient.of(bellgrid, Client.demo(bellgrid, "teacher"))) {
            Instant start = Instant.now();
            prepare(receiver);
            int round = 0;
            while (Duration.between(start, Instant.now()).compareTo(LENGTH) < 0) {
                workThrough(++round);
            }
            live.say("{}"); // it has listened all the time
            return PanelReport.write(prometheus, made, docs, start);
        }
    }

    /** Second looks at all that is published, a budget, and somebody who hears of it, at times. */
    private void prepare(Receiver receiver) throws Exception {
        Client admin = Client.demo(bellgrid, "admin");
        admin.choose("{\"acceptance\": 0.5, \"sampleShare\": 1}");
        admin.change("PUT", "/admin/budget", Client.version(admin.get("/admin/budget")), "{\"monthlyLimit\": 1}");
        admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                {"url": "%s", "eventTypes": ["job.completed"]}""".formatted(
                        receiver.answering("/told", 204, 500, 204, 204, 500, 500, 500, 204))));
        bellgrid.vision().always(VisionTexts.reading(BlurredSheet.LESSON));
    }

    private void workThrough(int round) throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        byte[] sheet = ClassSheet.jpeg(round + " Oak", Set.of("History", "Library"), 0.8);
        Upload.of(teacher, "new.jpg", sheet).rested();
        Upload.of(teacher, "the same again.jpg", sheet).rested();
        Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson " + round)).rested();
        if (round % 2 == 0) {
            bellgrid.languageModel().always(ModelTexts.seeing(BlurredSheet.misreading(bellgrid)));
        }
        Client.demo(bellgrid, "admin").choose(round % 2 == 0 ? ModelTexts.STRICT : "{\"acceptance\": 0.5}");
        Upload.of(teacher, "blurred.png", BlurredSheet.picture(teacher)).rested();
        teacher.upload("nothing.txt", new byte[] {0, 1, 2});
        look(teacher);
        settle();
    }

    private static void look(Client teacher) throws Exception {
        for (int i = 0; i < 20; i++) {
            teacher.get("/timetables?limit=20");
            teacher.get("/jobs");
            teacher.get("/jobs/none");
        }
    }

    /** Two of what waits for people. */
    private void settle() throws Exception {
        ReviewTasks tasks = new ReviewTasks(
                bellgrid,
                Client.demo(bellgrid, "teacher"),
                Client.demo(bellgrid, "reviewer"),
                Client.demo(bellgrid, "admin"));
        HttpResponse<String> waiting = tasks.reviewer().get("/hitl/tasks?status=pending&limit=2");
        for (JsonNode task : Mappers.JSON.readTree(waiting.body()).path("items")) {
            tasks.confirm(tasks.reviewer(), task.path("id").asText());
        }
    }
}
