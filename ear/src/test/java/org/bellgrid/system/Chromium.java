package org.bellgrid.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser that tests of pages drive, started once for all of them. Where none is installed they are skipped, unless
 * the environment says {@value #REQUIRED}{@code =true}.
 */
final class Chromium implements AutoCloseable {
    private static final String REQUIRED = "BELLGRID_BROWSER_REQUIRED";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    /** A new one, for a program that is no test; the caller closes it. */
    static Chromium start() {
        return new Chromium(installed()
                .orElseThrow(() -> new IllegalStateException("None of %s is on the PATH.".formatted(NAMES))));
    }

    Browser browser() {
        return browser;
    }

    /** The one that runs; it starts when it is asked for first, and ends with the tests. */
    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, key -> new Chromium(installed().orElseThrow()), Chromium.class)
                .browser;
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> List.of(path.split(":")).stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Skips tests where there is no browser, and says so. */
    static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (installed().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            String reason = "Tests of pages are skipped: none of %s is on the PATH.".formatted(NAMES);
            if ("true".equals(System.getenv(REQUIRED))) {
                throw new IllegalStateException(reason);
            }
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
