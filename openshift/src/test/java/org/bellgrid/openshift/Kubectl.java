package org.bellgrid.openshift;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Says of tests that they need {@code kubectl}, Debian's package {@code kubernetes-client} or any other. Where there is none
 * they are skipped and say so, unless the environment says {@value #REQUIRED}{@code =true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Kubectl.Condition.class)
@interface Kubectl {
    String REQUIRED = "BELLGRID_KUBECTL_REQUIRED";

    /** Whether it is there. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Boolean.parseBoolean(System.getenv(REQUIRED)) || isThere()) {
                return enabled("kubectl");
            }
            String reason =
                    "skipped, since there is no kubectl to render the manifests with: " + context.getDisplayName();
            System.out.println(reason);
            return disabled(reason);
        }

        private static boolean isThere() {
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        }
    }
}
