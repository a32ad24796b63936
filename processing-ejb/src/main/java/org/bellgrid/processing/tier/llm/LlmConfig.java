package org.bellgrid.processing.tier.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation may say about the language model. Without a key there is none, unless the provider asks for none. */
@Dependent
class LlmConfig {
    /** {@code anthropic}, {@code openai} or {@code ollama}. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.provider", defaultValue = "anthropic")
    String provider;

    /** The provider's name of the model; without it there is none. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.model")
    Optional<String> model;

    /** Base of the addresses, when it is not the provider's own. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.endpoint")
    Optional<URI> endpoint;

    @Inject
    @ConfigProperty(name = "bellgrid.llm.key")
    Optional<String> key;

    /** A file that holds the key and nothing else, used before the key itself. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.key-file")
    Optional<String> keyFile;

    /** How long a call may take as a whole. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.call-seconds", defaultValue = "30")
    long callSeconds;

    /** The longest answer. */
    @Inject
    @ConfigProperty(name = "bellgrid.llm.answer-tokens", defaultValue = "8192")
    int answerTokens;

    /** What there would have to be, where there are no settings. */
    String missing() {
        return model.isEmpty()
                ? "no model: set bellgrid.llm.model"
                : "no key: set bellgrid.llm.key or bellgrid.llm.key-file";
    }

    /** @throws IOException when the key's file cannot be read */
    Optional<LlmSettings> settings() throws IOException {
        Provider spoken = Provider.valueOf(provider.toUpperCase(Locale.ROOT));
        Optional<String> given = keyFile.isPresent()
                ? Optional.of(Files.readString(Path.of(keyFile.get())).strip())
                : key;
        if (model.isEmpty() || (given.isEmpty() && spoken != Provider.OLLAMA)) {
            return Optional.empty();
        }
        return Optional.of(new LlmSettings(
                spoken,
                model.get(),
                endpoint.orElse(spoken.endpoint()),
                given.orElse(""),
                Duration.ofSeconds(callSeconds),
                answerTokens));
    }
}
