package org.bellgrid.processing.tier.vision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation may say about Google Cloud Vision. Without a key there is none. */
@Dependent
class VisionConfig {
    /** Host and port. */
    @Inject
    @ConfigProperty(name = "bellgrid.vision.endpoint", defaultValue = "vision.googleapis.com:443")
    String endpoint;

    /** Whether to speak without TLS, which only a server on this machine is spoken to. */
    @Inject
    @ConfigProperty(name = "bellgrid.vision.plaintext", defaultValue = "false")
    boolean plaintext;

    /** An API key. */
    @Inject
    @ConfigProperty(name = "bellgrid.vision.key")
    Optional<String> key;

    /** The key file of a service account, used before an API key. */
    @Inject
    @ConfigProperty(name = "bellgrid.vision.key-file")
    Optional<String> keyFile;

    /** How long a call may take as a whole. */
    @Inject
    @ConfigProperty(name = "bellgrid.vision.call-seconds", defaultValue = "10")
    long callSeconds;

    Optional<VisionSettings> settings() {
        Optional<VisionKey> file = keyFile.map(Path::of).map(VisionKey.ServiceAccount::new);
        return file.or(() -> key.map(VisionKey.ApiKey::new))
                .map(given -> new VisionSettings(endpoint, plaintext, given, Duration.ofSeconds(callSeconds)));
    }
}
