package org.bellgrid.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prometheus' own tool that checks and tries rules. */
final class Promtool {
    private static final String NAME = "promtool";
    private static final String REQUIRED = "BELLGRID_PROMTOOL_REQUIRED";

    private Promtool() {}

    /**
     * How a run has ended.
     *
     * @param output what it has printed, faults included
     */
    record Result(int status, String output) {}

    static Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(NAME));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private static boolean isInstalled() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
    }

    /** Skips tests where it is not installed, and says so; fails them where the environment says that it has to be. */
    static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isInstalled()) {
                return ConditionEvaluationResult.enabled("it is there");
            }
            String reason =
                    "Tests of alerts are skipped: %s is not on the PATH (apt-get install prometheus).".formatted(NAME);
            if ("true".equals(System.getenv(REQUIRED))) {
                throw new IllegalStateException(reason);
            }
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
