package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.vision.v1.TextAnnotation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.embedded.EmbeddedDatabase;
import org.bellgrid.embedded.KeyStores;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Secrets;
import org.bellgrid.embedded.Settings;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The three roles as a cluster would run them: from the files of the image, with exactly the rendered settings, as somebody
 * unknown who may write to the volumes and nowhere else; one database and one broker, which nobody has migrated yet.
 */
@EnabledIf(value = "canRender", disabledReason = RenderedServerIT.NO_KUBECTL)
class RenderedServerIT {
    static final String NO_KUBECTL = "there is no kubectl to render the manifests with";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> ROLES = List.of("api", "worker", "egress");

    private final Stranger stranger = new Stranger();
    private final Map<String, Container> servers = new LinkedHashMap<>();
    private final Path folder;
    private final ImageTree image;
    private final Secrets secrets;

    /** Outside of the project, which somebody unknown may not get into. */
    RenderedServerIT() throws Exception {
        folder = Files.createTempDirectory("bellgrid-image");
        image = ImageTree.layOut(Settings.ofThisProcess().wlp(), folder.resolve("image"));
        secrets = new Secrets(folder.resolve("secrets"));
        stranger.mayRead(image.root());
        stranger.mayPass(folder);
    }

    static boolean canRender() {
        boolean can = Boolean.parseBoolean(System.getenv("BELLGRID_KUBECTL_REQUIRED"))
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
        if (!can) {
            System.out.println("RenderedServerIT is skipped: " + NO_KUBECTL);
        }
        return can;
    }

    @AfterEach
    void stop() throws Exception {
        for (Container server : servers.values()) {
            server.close();
        }
        stranger.leave(image.root());
        TestSurroundings.delete(folder);
    }

    @Test
    @Timeout(900)
    void a_document_comes_to_its_end_in_three_roles() throws Exception {
        int databasePort = Ports.anyFree();
        int brokerPort = Ports.anyFree();
        Manifests manifests = Manifests.render("overlays/dev");
        KeyStores.prepare(folder.resolve("keys"), secrets.password("keys"));
        stranger.mayRead(folder.resolve("keys"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                        folder.resolve("postgresql"),
                        Settings.ofThisProcess().data().resolveSibling("postgresql-programs"),
                        databasePort,
                        secrets);
                RenderedBroker broker = RenderedBroker.start(
                        manifests, folder.resolve("artemis"), brokerPort, secrets.password("broker"));
                VisionStandIn vision = new VisionStandIn(picture -> TextAnnotation.getDefaultInstance());
                Receiver receiver = new Receiver()) {
            assertThat(broker.queues()).containsAll(queuesThatAreListenedTo());
            vision.always(VisionTexts.reading(BlurredSheet.LESSON));
            for (String role : ROLES) {
                Map<String, String> given = given(databasePort, brokerPort, database);
                if (role.equals("egress")) {
                    given.putAll(keyOfVision(vision));
                }
                servers.put(role, server(manifests, role, given));
            }
            theyWaitForTheJob(manifests, database, databasePort);
            Client teacher = Client.demo(server("api"), "teacher");
            Client admin = Client.demo(server("api"), "admin");
            listen(admin, receiver);

            Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

            HttpResponse<String> job = upload.rested();
            assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
            assertThat(Client.text(job, "processingTier")).isEqualTo("cloud_ocr");
            assertThat(vision.calls()).isEqualTo(1);
            assertThat(receiver.next().body()).contains("job.completed");
            eachDoesItsPart(upload);
            nothingIsWrittenBesideTheVolumes();
            theBacklogShowsWhatNobodyWorksOn(manifests, database, teacher);
        }
    }

    /** As the server's configuration names them. */
    private Set<String> queuesThatAreListenedTo() throws Exception {
        String jms = Files.readString(image.at("/opt/ol/wlp/usr/servers/bellgrid/jms.xml"));
        return Pattern.compile("<jmsQueue id=\"([\\w-]+)\"")
                .matcher(jms)
                .results()
                .map(queue -> queue.group(1))
                .collect(Collectors.toSet());
    }

    private void theyWaitForTheJob(Manifests manifests, EmbeddedDatabase database, int databasePort) throws Exception {
        for (Container server : servers.values()) {
            server.start();
        }
        for (Container server : servers.values()) {
            await(server, () -> server.console().contains("waiting for the migrations"));
        }
        assertThat(server("api").isWell("/health/started")).isFalse();

        Manifests.Pod pod = manifests.pod("Job", "bellgrid-migrations");
        Container job = new Container(
                image,
                stranger,
                pod,
                folder.resolve("migrations.log"),
                0,
                Map.of("/tmp", volume("migrations-tmp")),
                Map.of(
                        "BELLGRID_DB_HOST",
                        "localhost",
                        "BELLGRID_DB_PORT",
                        Integer.toString(databasePort),
                        "BELLGRID_DB_OWNER_USER",
                        EmbeddedDatabase.OWNER,
                        "BELLGRID_DB_OWNER_PASSWORD",
                        database.ownerPassword()));
        job.start();
        assertThat(job.end()).as(job.console()).isZero();
        for (Container server : servers.values()) {
            await(server, () -> server.isWell("/health/ready"));
        }
    }

    private Container server(Manifests manifests, String role, Map<String, String> given) throws Exception {
        Manifests.Pod pod = manifests.pod("Deployment", "bellgrid-" + role);
        assertThat(pod.settings().keySet())
                .as("what is elsewhere on this machine")
                .containsAll(Set.of("BELLGRID_HTTP_HOST", "BELLGRID_HTTP_PORT", "BELLGRID_DB_HOST", "BELLGRID_DB_PORT"))
                .containsAll(Set.of("BELLGRID_MQ_HOST", "BELLGRID_MQ_PORT", "BELLGRID_TIERS"));
        Map<String, Path> volumes = new HashMap<>();
        for (String path : pod.volumes().keySet()) {
            volumes.put(
                    path,
                    switch (path) {
                        case "/etc/bellgrid/keys" -> folder.resolve("keys");
                        case "/var/bellgrid/originals" -> volume("originals");
                        default -> volume(role + path.replace('/', '-'));
                    });
        }
        int port = Ports.anyFree();
        given.putAll(Map.of(
                "BELLGRID_HTTP_PORT", Integer.toString(port), "JVM_ARGS", "-Djava.io.tmpdir=" + volumes.get("/tmp")));
        return new Container(image, stranger, pod, folder.resolve(role + ".log"), port, volumes, given);
    }

    /** Secrets, where things are on this machine, and that there is cloud OCR, and a webhook on this machine. */
    private Map<String, String> given(int databasePort, int brokerPort, EmbeddedDatabase database) {
        Map<String, String> given = new HashMap<>(Map.of(
                "BELLGRID_DB_PASSWORD", database.password(),
                "BELLGRID_MQ_USER", RenderedBroker.USER,
                "BELLGRID_MQ_PASSWORD", secrets.password("broker"),
                "BELLGRID_KEYS_PASSWORD", secrets.password("keys")));
        given.putAll(Map.of(
                "BELLGRID_HTTP_HOST", "localhost",
                "BELLGRID_DB_HOST", "localhost",
                "BELLGRID_DB_PORT", Integer.toString(databasePort),
                "BELLGRID_MQ_HOST", "localhost",
                "BELLGRID_MQ_PORT", Integer.toString(brokerPort)));
        given.putAll(Map.of(
                "BELLGRID_TIERS", "vision",
                "BELLGRID_WEBHOOKS_PRIVATE_ADDRESSES", "true",
                "BELLGRID_WEBHOOKS_PLAIN_HTTP", "true"));
        return given;
    }

    private static Map<String, String> keyOfVision(VisionStandIn vision) {
        return Map.of(
                "BELLGRID_VISION_KEY", "a key",
                "BELLGRID_VISION_ENDPOINT", "127.0.0.1:" + vision.port(),
                "BELLGRID_VISION_PLAINTEXT", "true");
    }

    private static void listen(Client admin, Receiver receiver) throws Exception {
        HttpResponse<String> made = admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                {"url": "%s", "eventTypes": ["job.completed"]}""".formatted(
                        receiver.answering("/hooks", 204))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private void eachDoesItsPart(Upload upload) throws Exception {
        assertThat(stagesOf(upload, "api")).isEmpty();
        assertThat(stagesOf(upload, "egress")).containsExactly("OCR_CLOUD");
        assertThat(stagesOf(upload, "worker"))
                .containsExactly("CLASSIFICATION", "PREPROCESSING", "OCR", "VALIDATION", "NOTIFICATION");
        for (Container server : servers.values()) {
            assertThat(server.console().lines().filter(line -> line.contains("job " + upload.jobId())))
                    .allMatch(line -> line.startsWith("{"), "is JSON");
        }
    }

    /** The stages that a server has worked on, as its console says. */
    private List<String> stagesOf(Upload upload, String role) throws Exception {
        return server(role)
                .console()
                .lines()
                .filter(line -> line.contains("job " + upload.jobId() + ": ") && line.contains(" after "))
                .map(line -> line.replaceFirst(".*job " + upload.jobId() + ": (\\w+) .*", "$1"))
                .toList();
    }

    private void nothingIsWrittenBesideTheVolumes() throws Exception {
        assertThat(stranger.writable(image.root())).isEmpty();
        assertThat(stranger.writable(folder.resolve("keys"))).isEmpty();
    }

    /** What KEDA asks for says how long the oldest job has waited that more workers would take. */
    private void theBacklogShowsWhatNobodyWorksOn(Manifests manifests, EmbeddedDatabase database, Client teacher)
            throws Exception {
        String query = manifests
                .find("ScaledObject", "bellgrid-worker")
                .at("/spec/triggers/0/metadata/query")
                .asText();
        assertThat(seconds(database, query)).isZero();
        server("worker").close();

        Upload.of(teacher, "week.pdf", SheetPdf.week("Waiting"));

        await(server("api"), () -> seconds(database, query) > 1);
        Operator operator = new Operator(Client.demo(server("api"), "operator"));
        assertThat(operator.pauses("stages/classification", "Nobody needs workers")
                        .statusCode())
                .isEqualTo(200);
        assertThat(seconds(database, query)).isZero();
        operator.resumes("stages/classification");
        assertThat(seconds(database, query)).isGreaterThan(1);
    }

    private static double seconds(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl() + "?options=-c%20bellgrid.district=*",
                        EmbeddedDatabase.NAME,
                        database.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private Container server(String role) {
        Container server = servers.get(role);
        if (server == null) {
            throw new IllegalArgumentException(role);
        }
        return server;
    }

    private Path volume(String name) throws Exception {
        Path volume = folder.resolve("volumes").resolve(name);
        if (Files.notExists(volume)) {
            Files.createDirectories(volume.getParent());
            stranger.mayWrite(volume);
        }
        return volume;
    }

    private static void await(Container server, Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(server.isAlive()).as(server.console()).isTrue();
            assertThat(Instant.now()).as(server.console()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds() throws Exception;
    }
}
