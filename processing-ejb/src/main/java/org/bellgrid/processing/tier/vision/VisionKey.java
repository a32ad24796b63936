package org.bellgrid.processing.tier.vision;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.grpc.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lets us in. */
sealed interface VisionKey {
    CredentialsProvider credentials() throws IOException;

    /** What is sent along with each call. */
    Metadata headers();

    /** Sent as it is. */
    record ApiKey(String key) implements VisionKey {
        private static final Metadata.Key<String> HEADER =
                Metadata.Key.of("x-goog-api-key", Metadata.ASCII_STRING_MARSHALLER);

        @Override
        public CredentialsProvider credentials() {
            return NoCredentialsProvider.create();
        }

        @Override
        public Metadata headers() {
            Metadata headers = new Metadata();
            headers.put(HEADER, key);
            return headers;
        }

        @Override
        public String toString() {
            return "an API key";
        }
    }

    /** Exchanged for tokens that hold for an hour. */
    record ServiceAccount(Path file) implements VisionKey {
        private static final String SCOPE = "https://www.googleapis.com/auth/cloud-vision";

        @Override
        public CredentialsProvider credentials() throws IOException {
            try (InputStream json = Files.newInputStream(file)) {
                return FixedCredentialsProvider.create(
                        ServiceAccountCredentials.fromStream(json).createScoped(SCOPE));
            }
        }

        @Override
        public Metadata headers() {
            return new Metadata();
        }
    }
}
