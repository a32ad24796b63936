package org.bellgrid.processing.tier.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlmSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://llm.example/v1", "http://localhost:11434/v1", "http://127.0.0.1/", "http://[::1]:8/"})
    void an_endpoint_that_nobody_listens_to(String endpoint) {
        assertThatNoException().isThrownBy(() -> settings(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://llm.example/v1",
                "http://localhost.example/",
                "http://10.0.0.1/",
                "llm.example",
                "file:/x"
            })
    void an_endpoint_that_somebody_might_listen_to_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(endpoint));
    }

    @Test
    void the_key_is_not_shown() {
        assertThat(settings("https://llm.example/v1").toString()).doesNotContain("secret");
    }

    private static LlmSettings settings(String endpoint) {
        return new LlmSettings(
                Provider.ANTHROPIC, "some-model", URI.create(endpoint), "secret", Duration.ofSeconds(30), 1000);
    }
}
