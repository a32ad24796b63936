package org.bellgrid.processing.reader;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Lets readers take what the server leaves over, so that answers stay quick while every core reads. */
final class ProcessPriority {
    /** What a command is put behind; it replaces itself by the command, so that the process id stays. */
    static final List<String> LOWERED = List.of("nice", "-n", "10");

    private ProcessPriority() {}

    static boolean canBeLowered() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, LOWERED.get(0))));
    }
}
