package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Somebody who looks at pages in a browser of their own. */
final class Visitor implements AutoCloseable {
    /** Milliseconds: machines that build are slow at times. */
    private static final double PATIENCE = 40_000;

    private static final String SIGN_IN = """
            async ([email, password]) => (await fetch('/api/v1/auth/session', {
              method: 'POST',
              headers: {'Content-Type': 'application/json'},
              body: JSON.stringify({email, password}),
            })).status""";

    private final RunningBellgrid bellgrid;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(RunningBellgrid bellgrid, BrowserContext context) {
        this.bellgrid = bellgrid;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Signs in with one of the demo's accounts, without looking at the page for it. */
    Visitor signedIn(String role) {
        open("/signin");
        Object status = page.evaluate(SIGN_IN, List.of(role + "@demo.example", Client.PASSWORD));
        assertThat(status).isEqualTo(200);
        return this;
    }

    Visitor open(String path) {
        page.navigate(bellgrid.base() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return this;
    }

    /** What scripts have thrown, and what the browser has refused, such as a script that the content policy forbids. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe-core finds wrong with the page as it is, by WCAG 2.2 AA and good practice; empty when nothing is. */
    List<String> barriers() {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // no page has frames, for which another page would be opened each time
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .limit(4)
                        .toList();
    }

    /** Whether anything makes the page wider than its window. */
    boolean isWiderThanWindow() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }

    /** Lets visitors in. */
    static final class Entrance {
        private final RunningBellgrid bellgrid;
        private final Browser browser;

        Entrance(RunningBellgrid bellgrid, Browser browser) {
            this.bellgrid = bellgrid;
            this.browser = browser;
        }

        Visitor desktop() {
            return visitor(options(1440, 900));
        }

        Visitor phone() {
            return visitor(options(390, 844).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
        }

        Visitor visitor(Browser.NewContextOptions options) {
            return new Visitor(bellgrid, browser.newContext(options));
        }

        /** A window of that size, in English, light and with reduced motion. */
        Browser.NewContextOptions options(int width, int height) {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE);
        }
    }

    /** Gives tests the entrance; the product must be started as well. */
    static final class Doorman implements ParameterResolver {
        private final RunningBellgrid.Starter starter = new RunningBellgrid.Starter();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Entrance.class;
        }

        @Override
        public Entrance resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Entrance(starter.resolveParameter(parameter, context), Chromium.of(context));
        }
    }
}
