package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.domain.account.TokenKeys;
import org.bellgrid.domain.account.TokenLifetime;
import org.bellgrid.domain.cache.AnswerLifetime;
import org.bellgrid.domain.cache.CacheLifetime;
import org.bellgrid.domain.document.BlobDirectory;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.tenancy.SampleShares;
import org.bellgrid.domain.validation.Acceptance;
import org.bellgrid.processing.tier.Tiers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the application's parts share, made from its configuration. */
@Dependent
class Wiring {
    private static final double SAMPLE_SHARE = 0.02;

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    Blobs blobs(@ConfigProperty(name = "bellgrid.blobs.dir") String directory) throws IOException {
        return new BlobDirectory(Path.of(directory));
    }

    /** One for all, since it keeps what it has read. */
    @Produces
    @Singleton
    TokenKeys tokenKeys(
            @ConfigProperty(name = "bellgrid.keys.dir") String directory,
            @ConfigProperty(name = "bellgrid.keys.password") String password) {
        return new TokenKeys(Path.of(directory, "jwt.p12"), password);
    }

    @Produces
    TokenLifetime tokenLifetime(@ConfigProperty(name = "bellgrid.token.seconds", defaultValue = "900") long seconds) {
        return new TokenLifetime(Duration.ofSeconds(seconds));
    }

    @Produces
    Pipeline pipeline(Tiers tiers) {
        return new Pipeline(tiers.stages());
    }

    /** What a district that has not chosen otherwise accepts. */
    @Produces
    Acceptance acceptance(@ConfigProperty(name = "bellgrid.validation.accept", defaultValue = "0.8") double enough) {
        return new Acceptance(new Confidence(enough));
    }

    /** What a district that has not chosen otherwise has looked at a second time; in a demo nothing, which would surprise. */
    @Produces
    SampleShares sampleShares(
            @ConfigProperty(name = "bellgrid.review.sample-share") Optional<Double> sample,
            @ConfigProperty(name = "bellgrid.review.double-share", defaultValue = "0") double twice,
            @ConfigProperty(name = "bellgrid.demo", defaultValue = "false") boolean demo) {
        return new SampleShares(sample.orElse(demo ? 0 : SAMPLE_SHARE), twice);
    }

    @Produces
    CacheLifetime cacheLifetime(@ConfigProperty(name = "bellgrid.cache.days", defaultValue = "30") long days) {
        return new CacheLifetime(Duration.ofDays(days));
    }

    @Produces
    AnswerLifetime answerLifetime(@ConfigProperty(name = "bellgrid.llm.kept-days", defaultValue = "90") long days) {
        return new AnswerLifetime(Duration.ofDays(days));
    }

    @Produces
    ReadingLimits limits(
            @ConfigProperty(name = "bellgrid.limits.pages", defaultValue = "20") int pages,
            @ConfigProperty(name = "bellgrid.limits.pixels-per-page", defaultValue = "60000000") long pixelsPerPage) {
        return new ReadingLimits(pages, pixelsPerPage);
    }

    @Produces
    Attempts attempts(RuntimeConfig config) {
        Map<Stage, Integer> allowed = new EnumMap<>(Stage.class);
        allowed.put(Stage.CLASSIFICATION, config.classificationAttempts);
        allowed.put(Stage.PREPROCESSING, config.preprocessingAttempts);
        allowed.put(Stage.OCR, config.ocrAttempts);
        allowed.put(Stage.OCR_CLOUD, config.ocrCloudAttempts);
        allowed.put(Stage.LLM, config.llmAttempts);
        allowed.put(Stage.VALIDATION, config.validationAttempts);
        allowed.put(Stage.NOTIFICATION, config.notificationAttempts);
        return new Attempts(allowed, Duration.ofSeconds(config.backOffSeconds));
    }
}
