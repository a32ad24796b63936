package org.bellgrid.processing.tier.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;

/** How LangChain4j gets its client. The limits are ours: what it would set is not taken. */
record BoundedHttpClientBuilder(Duration wholeCall, Clock clock) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
        return wholeCall;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return wholeCall;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(wholeCall, clock);
    }
}
