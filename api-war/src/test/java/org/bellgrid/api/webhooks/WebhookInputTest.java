package org.bellgrid.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.junit.jupiter.api.Test;

class WebhookInputTest {
    private static final String URL = "https://portal.example/hooks";
    private static final List<String> TYPES = List.of("job.completed", "job.failed");

    @Test
    void what_is_well_said_is_taken_as_it_is() {
        WebhookDetails details = new WebhookInput(URL, TYPES, " portal ", null).checked(false);

        assertThat(details.url()).hasToString(URL);
        assertThat(details.eventTypes()).isEqualTo(Set.of(EventType.JOB_COMPLETED, EventType.JOB_FAILED));
        assertThat(details.description()).isEqualTo("portal");
        assertThat(details.active()).isTrue();
    }

    @Test
    void what_it_is_patched_from_says_the_same() {
        WebhookDetails details = new WebhookInput(URL, TYPES, null, false).checked(false);

        assertThat(WebhookInput.of(details).checked(false)).isEqualTo(details);
    }

    @Test
    void an_address_has_to_be_encrypted_unless_the_installation_allows_others() {
        WebhookInput plain = new WebhookInput("http://portal.example/hooks", TYPES, null, null);

        assertThat(wrong(plain)).containsExactly("url");
        assertThat(plain.checked(true).url()).hasToString("http://portal.example/hooks");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(wrong(new WebhookInput(null, null, "x".repeat(201), null)))
                .containsExactly("url", "eventTypes", "description");
        assertThat(wrong(new WebhookInput("https://user@portal.example", List.of(), null, null)))
                .containsExactly("url", "eventTypes");
    }

    @Test
    void every_type_must_be_one_that_can_be_asked_for() {
        assertThat(wrong(new WebhookInput(URL, List.of("job.completed", "job.begun"), null, null)))
                .containsExactly("eventTypes");
        assertThat(wrong(new WebhookInput(URL, List.of("webhook.ping"), null, null)))
                .containsExactly("eventTypes");
        assertThat(wrong(new WebhookInput(URL, Arrays.asList("job.failed", null), null, null)))
                .containsExactly("eventTypes");
    }

    private static List<String> wrong(WebhookInput input) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> input.checked(false));
        return problem.errors().stream().map(FieldError::field).toList();
    }
}
