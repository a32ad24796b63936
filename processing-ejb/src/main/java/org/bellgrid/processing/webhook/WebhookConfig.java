package org.bellgrid.processing.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation may change about webhooks. */
@Dependent
class WebhookConfig {
    /** Whether receivers may be in private networks, too, even on this machine. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.private-addresses", defaultValue = "false")
    boolean privateAddresses;

    /** Whether messages may go out unencrypted. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.plain-http", defaultValue = "false")
    boolean plainHttp;

    /** How many messages this server sends at once. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.senders", defaultValue = "16")
    int senders;

    /** How many messages to one webhook are sent at once. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.per-webhook", defaultValue = "2")
    int perWebhook;

    /** How long a connection may take to come about. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.connect-seconds", defaultValue = "5")
    long connectSeconds;

    /** How long a call may take as a whole. */
    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.call-seconds", defaultValue = "15")
    long callSeconds;

    /** The waits before the second attempt and each further one, about. */
    @Inject
    @ConfigProperty(
            name = "bellgrid.webhooks.retry-seconds",
            defaultValue = "5,300,1800,7200,18000,36000,50400,72000,86400")
    List<Long> retrySeconds;

    CallRules rules() {
        return new CallRules(
                privateAddresses, plainHttp, Duration.ofSeconds(connectSeconds), Duration.ofSeconds(callSeconds));
    }

    RetrySchedule schedule() {
        return new RetrySchedule(retrySeconds.stream().map(Duration::ofSeconds).toList());
    }
}
