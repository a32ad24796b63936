package org.bellgrid.processing.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.bellgrid.domain.trace.TraceContext;
import org.bellgrid.domain.webhook.Deliveries.Claimed;
import org.bellgrid.domain.webhook.DeliveryError;

/**
 * Calls webhooks, and trusts none: it connects to public addresses only unless the rules say otherwise, follows no redirect,
 * uses no proxy, keeps no cookies and no connections, and takes neither time nor memory beyond its limits.
 */
final class WebhookClient implements AutoCloseable {
    private static final ContentType JSON = ContentType.create("application/json");
    private static final int MOST_CONNECTIONS = 1000;
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_READ_BYTES = 64 * 1024;

    private final CallRules rules;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final CloseableHttpClient http;

    WebhookClient(CallRules rules, ScheduledExecutorService timer, Clock clock) {
        this.rules = rules;
        this.timer = timer;
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(connections(rules))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(rules.whole()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("Bellgrid-Webhooks")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(CallRules rules) {
        Predicate<InetAddress> anywhere = address -> true;
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(rules.privateAddresses() ? anywhere : PublicAddresses::contain))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(rules.connect()))
                        .setSocketTimeout(Timeout.of(rules.whole()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                // The relay limits them.
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
    }

    /** Sends a message, signed at this moment, and waits for the answer. */
    Answer post(Claimed message) {
        if (!message.url().isEncrypted() && !rules.plainHttp()) {
            return Answer.none(DeliveryError.ADDRESS_REFUSED);
        }
        HttpPost request = request(message, clock.instant());
        ScheduledFuture<?> deadline =
                timer.schedule(() -> request.cancel(), rules.whole().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(null, request, null);
            Answer answer = Answer.of(response.getCode(), retryAfter(response));
            drain(response);
            return answer;
        } catch (IOException e) {
            return Answer.none(request.isCancelled() ? DeliveryError.TIMED_OUT : errorOf(e));
        } finally {
            deadline.cancel(false);
            request.cancel(); // closing the response would read on to its end
        }
    }

    private static HttpPost request(Claimed message, Instant now) {
        HttpPost request = new HttpPost(message.url().value());
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader(
                "webhook-signature",
                message.secrets().stream()
                        .map(secret -> secret.sign(message.id(), now, message.payload()))
                        .collect(Collectors.joining(" ")));
        // The span alone: what tracing systems have noted is for nobody else.
        TraceContext trace = TraceContext.current();
        if (!trace.isNone()) {
            request.setHeader(TraceContext.TRACEPARENT, trace.traceparent());
        }
        request.setEntity(new ByteArrayEntity(message.payload().getBytes(StandardCharsets.UTF_8), JSON));
        return request;
    }

    /** Lets the receiver finish what it says, within reason: breaking off before would look like a fault to it. */
    private static void drain(ClassicHttpResponse response) {
        if (response.getEntity() != null) {
            try {
                response.getEntity().getContent().readNBytes(MOST_READ_BYTES);
            } catch (IOException e) {
                // The status has said it all.
            }
        }
    }

    private Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        boolean putsOff = response.getCode() == HttpStatus.SC_TOO_MANY_REQUESTS
                || response.getCode() == HttpStatus.SC_SERVICE_UNAVAILABLE;
        return putsOff && header != null ? retryAfter(header.getValue()) : Duration.ZERO;
    }

    private Duration retryAfter(String value) {
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant date = DateUtils.parseStandardDate(value);
        return date == null ? Duration.ZERO : Duration.between(clock.instant(), date);
    }

    private static DeliveryError errorOf(IOException e) {
        if (e instanceof AddressRefused) {
            return DeliveryError.ADDRESS_REFUSED;
        }
        if (e instanceof UnknownHostException) {
            return DeliveryError.HOST_UNKNOWN;
        }
        if (e instanceof SSLException) {
            return DeliveryError.TLS_FAILED;
        }
        return e instanceof InterruptedIOException ? DeliveryError.TIMED_OUT : DeliveryError.CONNECTION_FAILED;
    }

    /** Breaks off what is at work. */
    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
