package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that outlived the run that started it, because that run was killed. Its number and start time are on record in
 * a file, so that no other process which happens to have the number now is ever touched.
 */
final class LeftOver {
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 10;

    private LeftOver() {}

    /** Notes a process that is ours, to be found again if we are killed. */
    static void record(Path file, ProcessHandle process) throws IOException {
        long started = process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
        Files.writeString(file, process.pid() + "\n" + started + "\n");
    }

    /** Ends the process on record, if it still lives, and whatever it has started. */
    static void end(Path file) {
        read(file).ifPresent(LeftOver::endTree);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartProblem("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    /** Ends the PostgreSQL that a killed run has left on this data directory. */
    static void endPostgres(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = lines(file)
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(0).strip())))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        postmaster.ifPresent(process -> {
            process.destroy();
            await(process);
        });
    }

    private static Optional<ProcessHandle> read(Path file) {
        return lines(file).filter(lines -> lines.size() >= 2).flatMap(lines -> {
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(actual ->
                                    Duration.between(started, actual).abs().compareTo(CLOCK_SLACK) < 0)
                            .isPresent());
        });
    }

    private static Optional<List<String>> lines(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StartProblem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void endTree(ProcessHandle process) {
        List<ProcessHandle> tree =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        tree.forEach(ProcessHandle::destroy);
        tree.forEach(LeftOver::await);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
