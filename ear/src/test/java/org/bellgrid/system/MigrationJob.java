package org.bellgrid.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The migration job as a process: the class path that the build has laid out, and an environment. */
record MigrationJob(Path server, Map<String, String> environment) {
    private static final int PATIENCE_SECONDS = 60;

    /** Runs to the end; returns the exit code. */
    int run(Path log) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                server.resolve("migrate").resolve("lib") + File.separator + "*",
                "org.bellgrid.processing.migration.MigrationJob"));
        java.environment().putAll(environment);
        Process job = java.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        if (!job.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            job.destroyForcibly();
            throw new IllegalStateException("the job does not end: see " + log);
        }
        return job.exitValue();
    }
}
