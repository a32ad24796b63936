package org.bellgrid.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void it_signs_as_standard_webhooks_has_it() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_random_one_is_like_no_other() {
        assertThat(WebhookSecret.random().value()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(WebhookSecret.random()).isNotEqualTo(WebhookSecret.random());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void it_is_neither_short_nor_long(int bytes) {
        String value = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThatThrownBy(() -> new WebhookSecret(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_does_not_get_into_logs() {
        WebhookSecret secret = WebhookSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.value());
    }
}
