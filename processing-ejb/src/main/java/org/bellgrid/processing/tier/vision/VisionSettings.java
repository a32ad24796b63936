package org.bellgrid.processing.tier.vision;

import java.time.Duration;
import java.util.Set;

/**
 * How Vision is called.
 *
 * @param endpoint host and port
 * @param wholeCall how long a call may take
 */
record VisionSettings(String endpoint, boolean plaintext, VisionKey key, Duration wholeCall) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    VisionSettings {
        if (plaintext && !THIS_MACHINE.contains(endpoint.replaceFirst(":\\d+$", ""))) {
            throw new IllegalArgumentException("without TLS only this machine is called, not " + endpoint);
        }
    }
}
