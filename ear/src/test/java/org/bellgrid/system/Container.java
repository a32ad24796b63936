package org.bellgrid.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A container without an engine: a pod's command as a stranger, with nothing in its environment but what is said. */
final class Container implements Server, AutoCloseable {
    private final ImageTree image;
    private final Stranger stranger;
    private final Manifests.Pod pod;
    private final Path console;
    private final int port;
    private final Map<String, Path> volumes;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private @Nullable Process process;

    /**
     * Not started yet.
     *
     * @param volumes where they are, by where they are mounted; all that the pod mounts
     * @param given secrets, and what is elsewhere on this machine than in a cluster
     */
    Container(
            ImageTree image,
            Stranger stranger,
            Manifests.Pod pod,
            Path console,
            int port,
            Map<String, Path> volumes,
            Map<String, String> given) {
        this.image = image;
        this.stranger = stranger;
        this.pod = pod;
        this.console = console;
        this.port = port;
        this.volumes = volumes;
        if (!volumes.keySet().equals(pod.volumes().keySet())) {
            throw new AssertionError(
                    "mounted: %s, given: %s".formatted(pod.volumes().keySet(), volumes.keySet()));
        }
        if (!given.keySet().containsAll(pod.secrets())) {
            throw new AssertionError("secret: %s, given: %s".formatted(pod.secrets(), given.keySet()));
        }
        this.environment = new TreeMap<>();
        Stream.of(image.environment(), pod.settings())
                .flatMap(variables -> variables.entrySet().stream())
                .forEach(variable -> environment.put(variable.getKey(), onThisMachine(variable.getValue())));
        environment.putAll(Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PATH",
                System.getProperty("java.home") + "/bin:/usr/bin:/bin"));
        environment.putAll(given);
    }

    void start() throws IOException {
        List<String> command = pod.command().isEmpty() ? image.command() : pod.command();
        ProcessBuilder builder = new ProcessBuilder(
                stranger.running(command.stream().map(this::onThisMachine).toList()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.directory(image.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
    }

    /** Waits for its end; returns the exit code. */
    int end() throws InterruptedException {
        return running().waitFor();
    }

    /** Whether it says of itself, at a path, that all is well. */
    boolean isWell(String path) throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(base().resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    boolean isAlive() {
        return running().isAlive();
    }

    String console() throws IOException {
        return Files.readString(console);
    }

    @Override
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Paths of the container, as they are here. */
    private String onThisMachine(String value) {
        Map<String, String> places = new LinkedHashMap<>();
        volumes.forEach((path, place) -> places.put(path, place.toString()));
        places.put("/opt/ol/", image.at("/opt/ol/") + "/");
        return places.entrySet().stream()
                .filter(place -> value.startsWith(place.getKey()))
                .findFirst()
                .map(place -> place.getValue() + value.substring(place.getKey().length()))
                .orElse(value);
    }
}
