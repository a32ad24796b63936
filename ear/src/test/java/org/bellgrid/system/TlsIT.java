package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server takes for an encrypted connection. */
@ExtendWith(RunningBellgrid.Starter.class)
class TlsIT {
    private static final String STRICT = "Strict-Transport-Security";

    private final RunningBellgrid bellgrid;

    TlsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void the_newest_protocol_is_spoken() throws Exception {
        try (SSLSocket socket = connected()) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"
            })
    void what_is_out_of_date_is_not(String cipher) throws Exception {
        try (SSLSocket socket = connected()) {
            assertThat(Arrays.asList(socket.getSupportedCipherSuites())).contains(cipher);
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {cipher});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/api/v1/jobs", "/health/ready"})
    void who_comes_by_it_is_told_to_come_by_nothing_else(String path) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(trustingEverybody()).build();
        URI secured = URI.create("https://localhost:%d%s".formatted(bellgrid.httpsPort(), path));

        HttpResponse<Void> answer =
                client.send(HttpRequest.newBuilder(secured).build(), HttpResponse.BodyHandlers.discarding());

        assertThat(answer.headers().firstValue(STRICT)).contains("max-age=31536000");
        assertThat(bellgrid.get(path).headers().firstValue(STRICT)).isEmpty();
    }

    /** The server makes its certificate itself. */
    static SSLContext trustingEverybody() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        return context;
    }

    private SSLSocket connected() throws GeneralSecurityException, IOException {
        return (SSLSocket) trustingEverybody().getSocketFactory().createSocket("localhost", bellgrid.httpsPort());
    }

    /** Whom the server's certificate is from does not matter here. */
    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
