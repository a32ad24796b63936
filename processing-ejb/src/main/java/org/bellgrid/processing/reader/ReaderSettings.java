package org.bellgrid.processing.reader;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.reading.ReadRequest;

/**
 * How reader processes are started and what they may use.
 *
 * @param command program and arguments of one process
 * @param processes how many at once
 * @param memoryBytes resident memory beyond which a process is killed
 * @param recycleAfter answers after which a process is replaced
 */
record ReaderSettings(
        List<String> command,
        int processes,
        long memoryBytes,
        int recycleAfter,
        Duration startDeadline,
        Duration classifyDeadline,
        Duration prepareDeadline,
        Duration readDeadline,
        Duration partDeadline) {
    private static final long MEBIBYTE = 1L << 20;

    ReaderSettings {
        command = List.copyOf(command);
        if (processes < 1) {
            throw new IllegalArgumentException("at least one reader process is needed");
        }
    }

    static ReaderSettings of(ReaderConfig config) {
        return new ReaderSettings(
                command(config),
                config.processes.orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                config.memoryMebibytes * MEBIBYTE,
                config.recycleAfter,
                Duration.ofSeconds(config.startSeconds),
                Duration.ofSeconds(config.classifySeconds),
                Duration.ofSeconds(config.prepareSeconds),
                Duration.ofSeconds(config.readSeconds),
                Duration.ofSeconds(config.partSeconds));
    }

    private static List<String> command(ReaderConfig config) {
        List<String> command = new ArrayList<>();
        if (ProcessPriority.canBeLowered()) {
            command.addAll(ProcessPriority.LOWERED);
        }
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("-Xmx" + config.heapMebibytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:+SuppressFatalErrorMessage");
        // Its standard output is the pipe: the machine's last words there would pass for a frame.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-Djava.awt.headless=true");
        command.add("-Dbellgrid.natives=" + config.home + "/natives");
        config.tessdata.ifPresent(folder -> command.add("-Dbellgrid.tessdata=" + folder));
        command.add("-cp");
        command.add(config.home + "/lib/*" + File.pathSeparator + config.home + "/natives/classes");
        command.add(config.mainClass);
        return command;
    }

    Duration deadline(ReadRequest request) {
        if (request instanceof ReadRequest.Classify) {
            return classifyDeadline;
        }
        if (request instanceof ReadRequest.ReadPart) {
            return partDeadline;
        }
        return request instanceof ReadRequest.Prepare ? prepareDeadline : readDeadline;
    }
}
