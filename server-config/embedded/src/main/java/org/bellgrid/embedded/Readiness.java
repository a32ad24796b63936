package org.bellgrid.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Asks the server whether it is ready to serve. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final HttpRequest question;

    /** @param base address of the server, such as {@code http://localhost:9080} */
    public Readiness(URI base) {
        this.question = HttpRequest.newBuilder(base.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** Waits until the server is ready. False: it has ended, or is still not ready after all this time. */
    public boolean await(LibertyServer server, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (server.isAlive() && Instant.now().isBefore(deadline)) {
            if (isReady()) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }
}
