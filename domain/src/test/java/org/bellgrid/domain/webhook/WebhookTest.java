package org.bellgrid.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final WebhookUrl URL =
            WebhookUrl.parse("https://portal.example/hooks").orElseThrow();

    private final Webhook webhook = new Webhook(DistrictId.random(), details(true), NOW);

    @Test
    void it_hears_of_what_it_has_asked_for() {
        assertThat(webhook.wants(EventType.JOB_COMPLETED)).isTrue();
        assertThat(webhook.wants(EventType.JOB_FAILED)).isFalse();
    }

    @Test
    void nobody_can_ask_for_pings_or_for_nothing() {
        assertThatThrownBy(() -> new WebhookDetails(URL, Set.of(EventType.PING), null, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookDetails(URL, Set.of(), null, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_changed_secret_and_the_one_before_sign_together_for_a_day() {
        WebhookSecret before = webhook.secret();

        webhook.rotateSecret(NOW);

        assertThat(webhook.secret()).isNotEqualTo(before);
        assertThat(webhook.secrets(NOW.plus(Duration.ofHours(23)))).containsExactly(webhook.secret(), before);
        assertThat(webhook.secrets(NOW.plus(Duration.ofHours(24)))).containsExactly(webhook.secret());
    }

    @Test
    void the_first_reason_for_which_it_was_disabled_stays_until_it_is_active_again() {
        webhook.disable(DisabledReason.GONE);
        webhook.change(details(false));

        assertThat(webhook.disabledReason()).contains(DisabledReason.GONE);
        assertThat(webhook.isActive()).isFalse();

        webhook.change(details(true));

        assertThat(webhook.isActive()).isTrue();
    }

    private static WebhookDetails details(boolean active) {
        return new WebhookDetails(URL, Set.of(EventType.JOB_COMPLETED), null, active);
    }
}
