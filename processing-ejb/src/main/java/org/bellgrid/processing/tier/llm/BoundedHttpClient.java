package org.bellgrid.processing.tier.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;

/**
 * Posts for LangChain4j: once, following no redirect, for so long and no longer, and taking so much and no more. All that
 * is no answer ends with {@link CallFailed}.
 */
final class BoundedHttpClient implements HttpClient {
    private static final int MOST_ANSWER_BYTES = 4 * 1024 * 1024;
    /** The part of the whole call that the connection may take: what never went out has cost nothing. */
    private static final int CONNECTING = 3;

    private final Duration wholeCall;
    private final HttpFaults faults;
    private final java.net.http.HttpClient http;

    BoundedHttpClient(Duration wholeCall, Clock clock) {
        this.wholeCall = wholeCall;
        this.faults = new HttpFaults(clock);
        this.http = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(wholeCall.dividedBy(CONNECTING))
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = send(jdk(request));
        if (response.statusCode() != 200) {
            throw new CallFailed(faults.of(response.statusCode(), response.headers()));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    private HttpResponse<byte[]> send(java.net.http.HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(request, info -> new BoundedBody(MOST_ANSWER_BYTES));
        try {
            return call.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CallFailed(new TierFault(Reason.TIMED_OUT, true, "no answer in time"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(new TierFault(Reason.TIMED_OUT, true, "interrupted"));
        } catch (ExecutionException e) {
            throw new CallFailed(faults.of(e));
        } finally {
            call.cancel(true);
        }
    }

    private static java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .POST(BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** Not used: answers are taken as a whole. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("nothing is streamed");
    }
}
