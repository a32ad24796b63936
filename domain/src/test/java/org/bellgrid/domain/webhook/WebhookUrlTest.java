package org.bellgrid.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example/hooks?of=bellgrid",
                "HTTPS://portal.example",
                "http://portal.example:80/",
                "https://portal.example:8443/hooks",
                "https://[2001:db8::1]/hooks"
            })
    void an_address_of_the_web_is_allowed(String address) {
        assertThat(WebhookUrl.parse(address))
                .hasValueSatisfying(url -> assertThat(url).hasToString(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.example/hooks",
                "/hooks",
                "ftp://portal.example/hooks",
                "file:///etc/passwd",
                "https:///hooks",
                "https://user:password@portal.example/hooks",
                "https://portal.example/hooks#part",
                "https://portal.example:22/hooks",
                "https://portal.example:25/hooks",
                "https://portal.example:0/hooks",
                "https://portal.example:70000/hooks",
                "https://portal example/hooks",
                "https://port\u00e4l.example/hooks\n"
            })
    void anything_else_is_not(String address) {
        assertThat(WebhookUrl.parse(address)).isEmpty();
    }

    @Test
    void none_can_be_too_long_for_its_rows() {
        assertThat(WebhookUrl.parse("https://portal.example/" + "h".repeat(2000)))
                .isEmpty();
    }

    @Test
    void one_that_is_not_allowed_cannot_be_made() {
        assertThatThrownBy(() -> new WebhookUrl(URI.create("https://portal.example:22")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_https_is_encrypted() {
        assertThat(WebhookUrl.parse("https://portal.example").orElseThrow().isEncrypted())
                .isTrue();
        assertThat(WebhookUrl.parse("http://portal.example").orElseThrow().isEncrypted())
                .isFalse();
    }
}
