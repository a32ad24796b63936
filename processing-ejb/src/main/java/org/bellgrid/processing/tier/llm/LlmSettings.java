package org.bellgrid.processing.tier.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Which model is asked, and how.
 *
 * @param endpoint base of the addresses; without TLS only on this machine
 * @param key empty for a model that asks for none
 * @param wholeCall how long a call may take
 * @param mostTokens of an answer
 */
record LlmSettings(Provider provider, String model, URI endpoint, String key, Duration wholeCall, int mostTokens) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    LlmSettings {
        boolean protectedOnItsWay = "https".equals(endpoint.getScheme())
                || ("http".equals(endpoint.getScheme()) && THIS_MACHINE.contains(endpoint.getHost()));
        if (!protectedOnItsWay) {
            throw new IllegalArgumentException("without TLS only this machine is called, not " + endpoint);
        }
    }

    /** Host and, unless it is the usual one, port. */
    String host() {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "%s of %s at %s".formatted(model, provider, endpoint);
    }
}
